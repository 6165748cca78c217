import type { Language } from './html/labels.js';
import { escapeHtml } from './html/escape.js';

export { escapeHtml };

const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--quiet:#5a5f66;--line:#cfd4da;--new:#d7f2dc;--gone:#fde0dd;--changed:#fff3cd;--s0:#1f5fa8;--grid:#e3e6ea}
@media (prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#e8e8e8;--quiet:#a4abb4;--line:#3d434b;--new:#173d22;--gone:#4a1f1c;--changed:#433a14;--s0:#7db8f5;--grid:#2a2f36}}
*{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:76rem;padding:1rem;background:var(--paper);color:var(--ink)}
h1{line-height:1.2}h2{margin-top:2.2rem;border-bottom:1px solid var(--line)}h3{margin:1.4rem 0 .4rem}
small,.quiet{color:var(--quiet);font-size:.85rem}.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem;vertical-align:top;text-align:left}
th{color:var(--quiet);font-weight:600}caption{text-align:left;color:var(--quiet);padding:.3rem 0}
td:nth-child(2){min-width:11rem}.figure{text-align:right;white-space:nowrap}.figure small{display:block}
tr.new td:first-child{background:var(--new)}tr.gone td:first-child{background:var(--gone)}tr.changed td:first-child,tr.renamed td:first-child,tr.moved td:first-child{background:var(--changed)}
ins{background:var(--new);text-decoration:underline}del{background:var(--gone);text-decoration:line-through}
.doubt{display:block;font-size:.85rem;border-left:3px solid #c98a00;padding-left:.5rem;margin-top:.2rem}.remark{border-left:4px solid #c98a00;padding:.3rem .8rem;background:var(--changed)}
.passage{padding:.4rem .8rem;border-left:3px solid var(--line);margin:.5rem 0}.passage.new{border-color:#2f9e51}.passage.gone{border-color:#c7483d}
figure{margin:1rem 0}svg{max-width:100%;height:auto}svg text{fill:var(--ink);font:12px system-ui,sans-serif}svg .quiet{fill:var(--quiet);font-size:12px}figure>svg{max-width:48rem}nav a{margin-right:1rem}.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}.legend svg{vertical-align:-4px}
@media print{body{max-width:none;font-size:11pt}details:not([open])>*:not(summary){display:none}tr,figure,.passage{break-inside:avoid}nav{display:none}.wide{overflow:visible}}
`;

/** A page of its own that works offline: no script, nothing asked of the network. `body` is HTML. */
export const pageFrame = (language: Language, title: string, body: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
${body}
</body></html>
`;

/** A table in HTML; `head` and cells are HTML, `figures` the columns that align right. */
export function htmlTable(head: readonly string[], rows: readonly { kind?: string; cells: readonly string[] }[], figures: readonly number[], caption = ''): string {
  const side = (column: number): string => (figures.includes(column) ? ' class="figure"' : '');
  const body = rows.map(({ kind, cells }) => `<tr${kind ? ` class="${kind}"` : ''}>${cells.map((cell, c) => `<td${side(c)}>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="wide"><table>${caption && `<caption>${caption}</caption>`}<thead><tr>${head.map((words, c) => `<th scope="col"${side(c)}>${words}</th>`).join('')}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}
