/** The kinds with their colours: behind text in light and in dark, where text keeps a contrast of at least 7, and of boxes over the image of a page. */
const colours = {
  amounts: ['#b9e6c9', '#14532d', '#1a9850'], kamerstukken: ['#bfdcfb', '#1e3a6e', '#2b6cb0'], motions: ['#ffd9a8', '#6b3a0a', '#d97706'],
  references: ['#fbc9dd', '#6d1f42', '#c2185b'], dates: ['#e0d3f6', '#44337a', '#6b46c1'], quantities: ['#e6e7b4', '#4a4c14', '#7c7c00'],
};

const kinds = Object.entries(colours);
const variables = (scheme: 0 | 1): string => kinds.map(([kind, pair]) => `--${kind}:${pair[scheme]}`).join(';');

/** What is marked is drawn by rules that a filter switches off; where kinds lie within each other, the later of these rules wins. */
const marks = [...kinds].reverse().map(([kind, [, , box]]) => `
body:not(.no-${kind}) .hit.${kind}{--mark:var(--${kind})}
body.no-${kind} .list.${kind},body.no-${kind} #pages .${kind}{display:none}
.chip.${kind},.part.${kind} h3{background:var(--${kind})}
.list.${kind}>summary{border-color:var(--${kind})}
#pages .${kind}{--box:${box}}`).join('');

/** Style of the page: the letter, its pages and the lists side by side; one below the other on small screens; light, dark, and on paper. */
export const style = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--faint:#595959;--line:#c9c9c9;--link:#0b4f8a;--strong:#b00020;${variables(0)}}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#16181b;--faint:#a9adb3;--line:#454a50;--link:#9cc9ff;--strong:#ff8a80;${variables(1)}}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{font:1rem/1.55 system-ui,sans-serif;margin:0 auto;max-width:80rem;padding:1rem;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
body.with-pages{max-width:112rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.2rem}h3{font-size:1.05rem}h4,h5,h6{font-size:1rem}
main h2,main h3,main h4,main h5,main h6{margin:1.6em 0 .4em}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus,aside:focus{outline:none}
dl.head{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;margin:0 0 .8rem;font-size:.95rem}
dl.head dt{color:var(--faint);font-size:.8rem}dl.head dd{margin:0}
.jump{display:none}
.bar{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-bottom:1rem}
fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
legend{float:left;padding:0;margin-right:.2rem;color:var(--faint)}
.chip,button{border:1px solid var(--line);border-radius:1rem;padding:.15rem .7rem;font:inherit;font-size:.9rem;color:var(--ink);background:none;cursor:pointer}
.columns{display:grid;grid-template-columns:minmax(0,44rem) minmax(17rem,1fr);gap:2rem;align-items:start}
.with-pages .columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr) 19rem}
.with-pages.no-pages .columns{grid-template-columns:minmax(0,44rem) minmax(17rem,1fr)}
.no-pages #pages{display:none}
.with-pages .beside{display:contents}
#pages,#found{position:sticky;top:.5rem;max-height:calc(100vh - 1rem);overflow:auto}
main p,main li{margin:.65em 0}
.letterhead{columns:11rem;font-size:.82rem;line-height:1.4;color:var(--faint);border:1px solid var(--line);border-radius:.4rem;padding:.5rem .8rem;margin-bottom:1.2rem}
.letterhead p,.letterhead li{margin:0}
ul.items{list-style:none;padding:0 0 0 .5rem}.items li{padding-left:1.2rem;text-indent:-1.2rem}
.in1{margin-left:1rem!important}.in2{margin-left:2rem!important}.in3{margin-left:3rem!important}.in4{margin-left:4rem!important}
.marker{color:var(--faint)}
.pagebreak{display:flex;align-items:center;gap:.6rem;font-size:.75rem;color:var(--faint)}
.pagebreak::after{content:"";flex:1;border-top:1px dashed var(--line)}.pagebreak a{color:inherit}
body:not(.with-pages) .pagebreak a{text-decoration:none;pointer-events:none}
.wide{overflow-x:auto;margin:1em 0}
table{border-collapse:collapse;font-size:.88rem;line-height:1.4}
td,th{border:1px solid var(--line);padding:.25rem .5rem;vertical-align:top;text-align:left;overflow-wrap:normal}
th{background:#8882}.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
sup{line-height:0;font-size:.72em}sup a{padding:0 .15em}
.notes{border-top:1px solid var(--line);margin-top:2rem;font-size:.88rem}
.notes .note{padding-left:1.8rem;text-indent:-1.8rem}.notes .marker{display:inline-block;min-width:1.6rem;text-indent:0}
:target{scroll-margin-top:30vh}.note:target,sup a:target,.wide:target,p:target,h2:target,h3:target,h4:target{outline:2px solid var(--link);outline-offset:3px}
.hit{color:inherit;background:var(--mark,none);text-decoration:underline dotted 1px;text-underline-offset:.2em;border-radius:.2rem;box-decoration-break:clone;-webkit-box-decoration-break:clone;padding:.05em .1em}
.hit.off{text-decoration:none;cursor:text;color:inherit}
.hit.current,.hit:target{outline:2px solid var(--ink)}
${marks}
#pages figure{margin:0 0 1rem}figcaption{font-size:.75rem;color:var(--faint)}
.sheet{position:relative;border:1px solid var(--line);line-height:0}
.sheet img{width:100%;height:auto}.sheet svg{position:absolute;inset:0;width:100%;height:100%}
#pages rect{fill:var(--box);fill-opacity:.25;stroke:var(--box);stroke-width:1;mix-blend-mode:multiply}
#pages a:hover rect,#pages .current rect{fill-opacity:.5;stroke:#000;stroke-width:1.5}
#found{font-size:.92rem;padding:0 .3rem}
.list>summary{cursor:pointer;border-left:.5rem solid var(--line);padding-left:.5rem}
.list>summary h2{display:inline;font-size:1.05rem}
.list ol{padding-left:2.2rem}.list ul{padding-left:.5rem;list-style:none}
.list li{margin:.3rem 0}.list li p{margin:0;color:var(--faint)}
.list small,.value{color:var(--faint)}.value{white-space:pre-wrap}
.list dl,#card dl{display:none;grid-template-columns:auto 1fr;gap:.1rem .7rem;font-size:.85rem;margin:.3rem 0}
.list li.current dl,.list li:target dl,#card dl{display:grid}
dt{color:var(--faint)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
.list li.current,.list li:target{outline:2px solid var(--line);outline-offset:2px;border-radius:.2rem}
.diagnostics .error b,.diagnostics .warning b{color:var(--strong)}
#card{position:absolute;z-index:9;width:min(24rem,calc(100vw - 1rem));background:var(--paper);border:1px solid var(--faint);border-radius:.5rem;box-shadow:0 .3rem 1.2rem #0006;padding:.6rem;font-size:.92rem;max-height:70vh;overflow:auto}
#card h3{margin:0 0 .3rem;padding:.1rem .5rem;border-radius:.3rem;font-size:.95rem}
#card .ways{display:flex;gap:1rem;font-size:.85rem;margin-bottom:.4rem}#card button{float:right}
footer{color:var(--faint);font-size:.8rem;margin-top:2rem}
@media (max-width:84rem){.with-pages .columns,.with-pages.no-pages .columns{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.2rem}
.with-pages .beside{display:flex;flex-direction:column;gap:.6rem;position:sticky;top:.5rem;height:calc(100vh - 1rem)}
.with-pages #pages,.with-pages #found{position:static;flex:1 1 50%;min-height:0;max-height:none}.with-pages #found{border-top:1px solid var(--line)}}
@media (max-width:60rem){
.columns,.with-pages .columns,.with-pages.no-pages .columns{display:block}
.with-pages .beside{display:block;position:static;height:auto}
#pages,#found,.with-pages #pages,.with-pages #found{position:static;max-height:none;overflow:visible;margin-top:2rem}
.jump{display:flex;gap:1.2rem;position:sticky;top:0}header{display:contents}
.jump{z-index:5;background:var(--paper);padding:.5rem 0;border-bottom:1px solid var(--line);margin-bottom:.6rem}
html{scroll-padding-top:3.5rem}
#card{position:fixed;left:.5rem!important;right:.5rem;bottom:.5rem;top:auto!important;width:auto;max-height:45vh}}
@media (forced-colors:active){.hit{background:Mark;color:MarkText}}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--faint:#444;--line:#aaa;--link:#000;${variables(0)}}
body{max-width:none;padding:0;font-size:10pt}.bar,.jump,#pages,#card,.back,footer{display:none!important}
.columns,.with-pages .columns,.with-pages.no-pages .columns,.with-pages .beside{display:block;position:static;height:auto}#found,.with-pages #found{position:static;max-height:none;overflow:visible;break-before:page;columns:2;border:0}
.hit{-webkit-print-color-adjust:exact;print-color-adjust:exact;text-decoration:none;outline:none!important}
a{text-decoration:none}h2,h3,h4{break-after:avoid}tr,li,.note{break-inside:avoid}.wide{overflow:visible}.list li,.list dl{outline:none!important}.list dl{display:none!important}}
`;
