/** The look of the page: that of an official report, on a screen and on A4. */
export const STYLE = `
:root { --ink: #1a1a1a; --rule: #444; --soft: #666; --tint: #f3f1ec; --red: #b3201f; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: var(--ink); background: #fff;
  font: 1.05rem/1.8 "FangSong_GB2312", "仿宋_GB2312", FangSong, "仿宋", STFangsong, "Noto Serif SC", "Source Han Serif SC", SimSun, serif; }
h1, h2, h3, caption, figcaption, th { font-family: SimHei, "黑体", STHeiti, "Noto Sans SC", "Source Han Sans SC", sans-serif; font-weight: 600; }
.cover { text-align: center; padding: 5rem 0 3rem; border-bottom: 3px double var(--red); margin-bottom: 2rem; }
.cover h1 { font-family: "方正小标宋简体", "FZXiaoBiaoSong-B05S", STZhongsong, "华文中宋", "Noto Serif SC", SimSun, serif; font-size: 2.2rem; line-height: 1.4; color: var(--red); margin: 0 0 1rem; }
.cover .subtitle { font-size: 1.3rem; margin: 0 0 2.5rem; }
.cover dl { display: inline-grid; grid-template-columns: auto 1fr; gap: .2rem 1rem; text-align: left; margin: 0 0 2rem; max-width: 44rem; }
.cover dt { color: var(--soft); white-space: nowrap; }
.cover dd { margin: 0; overflow-wrap: anywhere; }
nav ol { list-style: none; padding: 0; }
nav li.l2 { padding-left: 2em; }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .8rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
p.body { text-indent: 2em; margin: .4rem 0; }
p.small, ul.list { font-size: .9rem; color: var(--soft); margin: .3rem 0; overflow-wrap: anywhere; }
ul.list { list-style: none; padding: 0; color: var(--ink); }
ul.list li { margin: .3rem 0; }
blockquote { margin: .5rem 2em; }
.scroll { overflow-x: auto; margin: .8rem 0 .2rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 44rem; font-size: .92rem; line-height: 1.45; }
caption { padding: .3rem; }
.legend { display: block; text-align: right; font: .88rem/1.4 "Noto Serif SC", SimSun, serif; color: var(--soft); padding-top: .2rem; }
th, td { overflow-wrap: anywhere; }
thead th { border-top: 2px solid var(--rule); border-bottom: 1px solid var(--rule); background: var(--tint); }
tbody tr:last-child > * { border-bottom: 2px solid var(--rule); }
th, td { padding: .28rem .5rem; border-bottom: 1px solid #ddd; text-align: left; vertical-align: middle; }
tbody th { font-weight: 400; }
td.right, th.right { text-align: right; font-variant-numeric: tabular-nums; }
td.center, th.center { text-align: center; }
td.number { white-space: nowrap; }
td.gap { color: var(--soft); font-size: .86em; }
tr.benchmark > * { background: var(--tint); font-weight: 600; }
tr.group td { color: var(--soft); border-top: 1px solid var(--rule); }
tr.subarea th { padding-left: 1.4rem; }
figure { margin: 1.4rem 0; text-align: center; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
figcaption { font-size: .95rem; }
a { color: inherit; text-decoration-color: #aaa; text-underline-offset: .2em; }
b { font-weight: 600; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; }
:target { outline: 2px solid var(--red); outline-offset: 2px; }
.alt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print {
  @page { size: A4; margin: 2.5cm 2.2cm; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  .cover { min-height: 22cm; break-after: page; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  .scroll { overflow: visible; }
  .whole, caption { break-inside: avoid; }
  table { min-width: 0; font-size: 9pt; }
  th, td { padding: .2rem .25rem; }
  p.small, ul.list { font-size: 9pt; }
  p { orphans: 2; widows: 2; }
  a { text-decoration: none; }
}`;
