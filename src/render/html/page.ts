import { type Block, textOf } from '../../document/document.js';
import type { Stages } from '../../parse-letter.js';
import { type Mark, marksOf } from '../marks.js';
import type { Renderer } from '../renderer.js';
import { labels, type Language } from './labels.js';
import { escapeHtml, safeUrl, segmentsOf } from './segments.js';
import { script, style } from './assets.js';

/** The letter as one page that works offline: every hit marked in place, lists beside it that lead to the place. */
export function page({ language }: { language: Language }): Renderer {
  return {
    letter(stages: Stages): string {
      const { result } = stages;
      const say = labels[language];
      const marks = marksOf(result).map((mark, i) => ({ ...mark, id: `m${i + 1}` }));
      const lists = [...new Set(marks.map(({ list }) => list))];
      const head = [result.letter.date, result.letter.ministry, result.letter.reference].filter((words) => words !== null).map((words) => escapeHtml(words)).join(' · ');
      return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escapeHtml(result.letter.subject ?? result.source.path)}</title><style>${style}</style></head>
<body><header><h1>${escapeHtml(result.letter.subject ?? say.noSubject)}</h1><p>${head}</p></header>
<div class="columns"><main id="letter">${stages.document.blocks.map((block) => blockHtml(block, stages, marks)).join('\n')}</main>
<nav aria-label="${say.found}"><fieldset><legend>${say.show}</legend>${lists.map((list) => `<label><input type="checkbox" checked data-list="${list}"> ${say.lists[list] ?? list}</label>`).join(' ')}</fieldset>
${lists.map((list) => listHtml(list, say.lists[list] ?? list, marks.filter((mark) => mark.list === list), say.page)).join('\n')}
${result.diagnostics.length === 0 ? '' : `<h2>${say.diagnostics}</h2><ul>${result.diagnostics.map(({ severity, message, advice }) => `<li><b>${severity}</b> ${escapeHtml(message)} <small>${escapeHtml(advice ?? '')}</small></li>`).join('')}</ul>`}
</nav></div><script>${script}</script></body></html>
`;
    },
  };
}

type Placed = Mark & { id: string };

function listHtml(list: string, name: string, marks: readonly Placed[], pageWord: string): string {
  const items = marks.map(({ id, concluded, page: number }) => `<li><a href="#${id}">${escapeHtml(concluded)}</a>${number === null ? '' : ` <small>${pageWord} ${number}</small>`}</li>`).join('');
  return `<section class="list ${list}"><h2>${name} (${marks.length})</h2><ol>${items}</ol></section>`;
}

function blockHtml(block: Block, stages: Stages, marks: readonly Placed[]): string {
  const { document, letter, result } = stages;
  const section = letter.sections.find(({ heading }) => heading[0] === block.span[0]);
  const inner = (span: readonly [number, number]): string => textHtml(span, stages, marks);
  if (block.rows) return `<div class="wide"><table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${inner(cell.span)}</td>`).join('')}</tr>`).join('')}</table></div>`;
  if (block.kind === 'footnote') {
    const index = letter.footnotes.findIndex(({ span }) => span[0] === block.span[0]);
    const label = escapeHtml(block.note ?? '');
    return `<p class="note" id="note${index}"><a href="#call${index}" aria-label="${label}">${label}</a> ${inner(block.span)}</p>`;
  }
  if (section) return `<h${Math.min(6, section.level + 1)}>${inner(block.span)}</h${Math.min(6, section.level + 1)}>`;
  const where = result.letter.subject !== null && textOf(document, block.span) === result.letter.subject ? ' class="subject"' : block.zone === 'body' ? '' : ` class="${block.zone}"`;
  return `<p${where}>${block.marker === null ? '' : `${escapeHtml(block.marker)} `}${inner(block.span)}</p>`;
}

/** Text with its marks and the calls of its notes. */
function textHtml([start, end]: readonly [number, number], { document, letter }: Stages, marks: readonly Placed[]): string {
  const calls = letter.footnotes.flatMap(({ number, mark, calls: places }, note) => places.map(({ offset }, i) => ({ offset, note, first: i === 0, label: String(number ?? mark ?? '') })))
    .filter(({ offset }) => offset > start && offset <= end);
  return segmentsOf(start, end, marks, calls.map(({ offset }) => offset)).map((segment) => {
    const words = escapeHtml(document.text.slice(segment.start, segment.end));
    const called = calls.filter(({ offset }) => offset === segment.end).map(({ note, first, label }) => `<sup><a${first ? ` id="call${note}"` : ''} href="#note${note}">${escapeHtml(label)}</a></sup>`).join('');
    return markHtml(words, segment.marks as readonly Placed[], segment.start) + called;
  }).join('');
}

function markHtml(words: string, marks: readonly Placed[], at: number): string {
  const last = marks.at(-1);
  if (!last) return words;
  const url = safeUrl(marks.findLast(({ url: official }) => official !== null)?.url ?? null);
  const title = escapeHtml(marks.map(({ kind, concluded, rule, implied }) => `${kind}: ${concluded} (${rule}${implied.length > 0 ? `; ${implied.join(', ')}` : ''})`).join('\n'));
  const ids = marks.filter(({ start }) => start === at).map(({ id }) => `<i id="${id}"></i>`).join('');
  const inner = url === null ? words : `<a href="${escapeHtml(url)}" rel="noreferrer">${words}</a>`;
  return `${ids}<mark class="${[...new Set(marks.map(({ list }) => list))].join(' ')}" title="${title}" tabindex="0">${inner}</mark>`;
}
