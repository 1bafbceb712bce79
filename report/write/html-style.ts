/** The style of the page: three-line tables, grey that survives a copier, no colour that carries meaning. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --soft: #5c5c5c; --rule: #1a1a1a; --hair: #c8c8c8; --page: #fdfdfb; --tint: #f0efeb; --seal: #a3201a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e4df; --soft: #a8a5a0; --rule: #e6e4df; --hair: #4a4a4a; --page: #1b1b1a; --tint: #2a2a28; --seal: #e0857f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3.5rem) 4rem; max-width: 92rem; background: var(--page); color: var(--ink); font: 16px/1.75 "FangSong", "仿宋_GB2312", "仿宋", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", serif; overflow-wrap: break-word; }
h1, h2, h3, th, caption { font-family: "SimHei", "黑体", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { margin: 0; font: 700 clamp(1.7rem, 4vw, 2.5rem)/1.35 "方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", serif; letter-spacing: .06em; color: var(--seal); }
h2 { margin: 3rem 0 .8rem; font-size: 1.3rem; font-weight: 600; }
h3 { margin: 2rem 0 .4rem; font-size: 1.05rem; font-weight: 600; }
p { margin: .5rem 0; }
.en { color: var(--soft); font-family: Georgia, "Times New Roman", serif; font-size: .78em; font-weight: 400; letter-spacing: 0; }
h1 .en, h2 .en, caption .en, th .en, .subtitle .en { display: block; line-height: 1.4; }
h2 .en { font-size: .7em; }
.title { text-align: center; border-bottom: 3px double var(--seal); padding-bottom: 1.4rem; }
.title h1 .en { font-size: .42em; margin-top: .3rem; }
.subtitle { font-size: 1.1rem; margin: .8rem 0 1.4rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: .3rem 2rem; margin: 0; text-align: left; font-size: .92rem; line-height: 1.6; }
.facts div { border-top: 1px solid var(--hair); padding-top: .3rem; }
dt { font-weight: 600; font-family: "SimHei", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; font-size: .9em; }
dd { margin: 0; overflow-wrap: anywhere; }
.legend { margin-top: 1.4rem; padding: .6rem 1rem; background: var(--tint); font-size: .88rem; }
.legend ul, .gaps { list-style: none; margin: 0; padding: 0; }
.legend ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: .1rem 2rem; }
.description, .summary { font-size: .92rem; color: var(--soft); }
.gaps { font-size: .86rem; color: var(--soft); }
.scroll { overflow-x: auto; margin: .8rem 0; }
.scroll:focus-visible, a:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
table { table-layout: fixed; border-collapse: collapse; width: 100%; min-width: 64rem; font-size: .9rem; line-height: 1.5; border-top: 2px solid var(--rule); border-bottom: 2px solid var(--rule); font-variant-numeric: tabular-nums; }
caption { caption-side: top; text-align: center; font-weight: 600; padding: .4rem 0 .6rem; }
th, td { padding: .5rem .6rem; vertical-align: top; text-align: left; font-weight: 400; }
thead th { border-bottom: 1px solid var(--rule); font-weight: 600; vertical-align: bottom; }
tbody tr + tr > * { border-top: 1px solid var(--hair); }
.row-head { width: 17rem; }
tbody .row-head { font-weight: 600; }
.sub { background: var(--tint); }
.sub.first { border-left: 3px double var(--rule); }
.within, .reference, .remark { display: block; color: var(--soft); font-size: .86em; font-weight: 400; line-height: 1.45; }
.reference { font-family: inherit; }
.figure { font-family: Georgia, "Times New Roman", "Noto Serif CJK SC", "Songti SC", "SimSun", serif; font-size: 1.14em; font-weight: 600; white-space: nowrap; }
.further { font-size: .86em; }
.further .figure { font-size: 1em; }
.rank { font-weight: 600; font-size: .92em; }
.gap { color: var(--soft); font-size: .88em; }
.gaps .gap, .legend .mark { font-size: inherit; }
.mark { display: inline-block; padding: 0 .35em; font: 600 .8em/1.5 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "SimHei", sans-serif; border: 1px solid var(--ink); white-space: nowrap; }
.mark.with-caution { border-style: dashed; }
.mark.not-comparable { background: var(--ink); color: var(--page); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.pointers { font-size: .74em; line-height: 1.2; }
.pointer { color: var(--soft); text-decoration: none; white-space: nowrap; font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
a.pointer:hover { text-decoration: underline; }
.notes, .citations { list-style: none; padding: 0; margin: 0; font-size: .92rem; }
.notes li, .citations li { padding: .5rem 0; border-top: 1px solid var(--hair); }
.notes p, .citations p { margin: 0; }
.concerns, .place { color: var(--soft); font-size: .88em; }
.details { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: .1rem 1.5rem; margin: 0 0 .6rem; font-size: .88rem; }
.details div { display: flex; gap: .7em; }
.details dt { flex: 0 0 auto; min-width: 3em; }
blockquote { margin: .15rem 0 0; padding-left: 1em; border-left: 2px solid var(--hair); font-size: .94em; line-height: 1.6; overflow-wrap: anywhere; }
mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
:target { background: var(--tint); outline: 2px solid var(--hair); }
@page { size: A4 landscape; margin: 15mm 14mm; }
@media print {
  :root { --ink: #000; --soft: #444; --rule: #000; --hair: #aaa; --page: #fff; --tint: #f2f2f2; --seal: #000; }
  body { padding: 0; max-width: none; font-size: 9.5pt; line-height: 1.45; }
  h1 { font-size: 22pt; }
  h2 { margin-top: 1.4rem; }
  .subtitle { margin: .4rem 0 .8rem; }
  .title { padding-bottom: .8rem; }
  .legend { margin-top: .8rem; }
  .facts { grid-template-columns: repeat(3, 1fr); }
  .scroll { overflow: visible; }
  table { min-width: 0; font-size: 8pt; line-height: 1.35; }
  th, td { padding: .22rem .4rem; }
  .row-head { width: 15rem; }
  section[id^="table-"] { break-before: page; }
  thead { display: table-header-group; }
  tr, .notes li, .citations li, .legend, .details { break-inside: avoid; }
  .notes, .citations { font-size: 8.5pt; }
  .notes li, .citations li { padding: .2rem 0; }
  h2, h3, caption { break-after: avoid; }
}
`;
