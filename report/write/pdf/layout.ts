/**
 * The layout of the report in typst. All words come as data from `report.json` and are set as strings: none is ever read as code.
 *
 * Rules of the look: title in 宋 bold, headings in 黑, body in 仿宋 or what stands for it; three-line tables; no colour that carries meaning.
 */
export const LAYOUT = `
#let report = json("report.json")
#let song = ("Noto Serif SC",)
#let fang = ("Noto Serif SC",)
#let hei = ("Noto Sans SC",)
#let soft = luma(90)

#set document(title: report.name, author: report.program, date: datetime(
  year: report.date.at(0), month: report.date.at(1), day: report.date.at(2)))
#set text(font: fang, size: 12pt, lang: "zh", region: "cn", fallback: false)
#set par(leading: 0.85em, spacing: 0.85em, justify: true)
#set page(
  paper: "a4",
  margin: (top: 30mm, bottom: 27mm, left: 25mm, right: 25mm),
  header: {
    set text(size: 9pt, fill: soft, font: hei)
    block(width: 100%, stroke: (bottom: 0.5pt + luma(150)), inset: (bottom: 4pt), report.name)
  },
  footer: context {
    set text(size: 10pt)
    align(center, [— #counter(page).display() —])
  },
)

#let runs(list) = for run in list {
  // A space of no width: a long word may break there, and is copied from the page whole.
  let text = run.parts.join(h(0pt))
  let words = if run.strong { strong(text) } else { text }
  if run.target == none { words } else { link(label(run.target), words) }
}
#let named(id, body) = if id == none { body } else [#body#label(id)]

#show heading: set text(font: hei, weight: 500)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading: it => block(above: 1.5em, below: 0.9em, sticky: true, it.body)
#show outline.entry.where(level: 1): set text(font: hei, weight: 500)
#show outline.entry: set block(above: 0.62em)

#let caption(words, id) = named(id, block(width: 100%, sticky: true, above: 1.4em, below: 0.5em, align(center,
  text(font: hei, weight: 500, size: 10.5pt, runs(words)))))

#let size-of(count) = if count > 12 { 7pt } else if count > 8 { 7.5pt } else if count > 6 { 8.5pt } else { 9.5pt }

#let cell(it, column, role) = {
  let side = if it.kind == "text" or it.kind == "head" { column.align } else if column.align == "left" { "right" } else { column.align }
  let sides = (left: left, center: center, right: right)
  let words = runs(it.runs)
  let shown = if it.kind == "gap" { text(fill: soft, words) } else if role == "benchmark" { strong(words) } else { words }
  table.cell(align: sides.at(side) + horizon, fill: if role == "benchmark" { luma(235) } else { none }, shown)
}

#let line-of(row, columns) = if row.role == "group" {
  (table.cell(colspan: columns.len(), align: left, fill: luma(245), text(font: hei, weight: 500, runs(row.cells.first().runs))),)
} else { row.cells.enumerate().map(((at, it)) => cell(it, columns.at(at), row.role)) }

#let grid-of(it) = {
  set text(size: size-of(it.columns.len()))
  set par(justify: false, leading: 0.5em, first-line-indent: 0em)
  table(
    columns: it.columns.map(column => column.weight * 1fr),
    inset: (x: 3pt, y: 4.2pt),
    stroke: (x, y) => (
      top: if y == 0 { 1.1pt } else if y == 1 { 0.6pt } else { 0.3pt + luma(190) },
      bottom: 1.1pt,
    ),
    table.header(repeat: true, ..it.columns.map(column => table.cell(align: center + horizon,
      text(font: hei, weight: 500, runs(column.head))))),
    ..it.rows.map(row => line-of(row, it.columns)).flatten(),
  )
}

#let small(words) = block(width: 100%, above: 0.5em, below: 0.5em, {
  set text(size: 9pt)
  set par(leading: 0.6em, justify: false)
  runs(words)
})

#let table-of(it) = block(width: 100%, breakable: it.rows.len() > 18, {
  caption(it.caption, it.id)
  if it.legend.len() > 0 {
    block(width: 100%, above: 0.4em, below: 0.4em, sticky: true, align(right, text(size: 9pt, runs(it.legend))))
  }
  grid-of(it)
  for words in it.remarks { small(words) }
})

#let wide(it) = if it.columns.len() <= 10 { table-of(it) } else { page(flipped: true, table-of(it)) }

#let writers = (
  contents: it => {
    align(center, text(font: hei, weight: 500, size: 18pt, it.title))
    v(1em)
    outline(title: none, depth: 2, indent: 2em)
    pagebreak()
  },
  heading: it => named(it.id, heading(level: it.level, runs(it.runs))),
  paragraph: it => if it.role == "small" { small(it.runs) } else if it.role == "quote" {
    block(width: 100%, stroke: (left: 1.5pt + luma(170)), inset: (left: 8pt, y: 2pt), {
      set text(size: 10pt)
      set par(leading: 0.65em, justify: false)
      runs(it.runs)
    })
  } else {
    par(first-line-indent: (amount: 2em, all: true), runs(it.runs))
  },
  list: it => for item in it.items {
    named(item.id, block(width: 100%, above: 0.6em, below: 0.6em, {
      set text(size: 10pt)
      par(hanging-indent: 2em, leading: 0.65em, justify: false, runs(item.runs))
    }))
  },
  table: wide,
  chart: it => block(width: 100%, breakable: false, above: 1.4em, below: 1.4em, {
    image(it.id + ".svg", width: 100%, alt: it.alt)
    named(it.id, block(width: 100%, above: 0.4em, align(center,
      text(font: hei, weight: 500, size: 10.5pt, runs(it.caption)))))
  }),
)

#page(header: none, footer: none, {
  set align(center)
  set par(justify: false, leading: 0.7em)
  v(22%)
  text(font: song, weight: 700, size: 26pt, runs(report.title.title))
  v(0.6em)
  line(length: 100%, stroke: 1.6pt + rgb("#b3261e"))
  v(0.4em)
  text(size: 16pt, runs(report.title.subtitle))
  v(1fr)
  block(width: 84%, {
    set text(size: 11pt)
    grid(columns: (auto, 1fr), column-gutter: 1.2em, row-gutter: 0.9em,
      ..report.title.facts.map(fact => (
        align(right, text(font: hei, weight: 500, fact.label)),
        align(left, runs(fact.runs)),
      )).flatten())
  })
  v(1fr)
  text(size: 14pt, runs(report.title.date))
  v(8%)
})
#counter(page).update(1)

#for block in report.blocks { writers.at(block.kind)(block) }
`;
