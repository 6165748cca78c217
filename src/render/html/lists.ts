import type { Stages } from '../../parse-letter.js';
import { safeUrl } from '../segments.js';
import { escapeHtml } from './escape.js';
import { factsOf, valueWords, whatFor } from './facts.js';
import { labels, listOrder, type Labels, type Language } from './labels.js';
import type { Numbered, Targets } from './letter.js';

/** The boxes that show and hide the marks of a kind. */
export function filterHtml(marks: readonly Numbered[], say: Labels): string {
  const boxes = kindsOf(marks).map((list) => `<label class="chip ${list}"><input type="checkbox" checked data-list="${list}"> ${say.lists[list]} <span>${countOf(marks, list)}</span></label>`);
  return boxes.length === 0 ? '' : `<fieldset id="filter"><legend>${say.show}</legend>${boxes.join('\n')}
<button type="button" data-all="1">${say.all}</button><button type="button" data-all="">${say.none}</button></fieldset>`;
}

/** Beside the letter: its sections, a list of each kind of hit, and the diagnostics. */
export function listsHtml({ letter, result }: Stages, marks: readonly Numbered[], targets: Targets, language: Language): string {
  const say = labels[language];
  const titles = new Map(result.sections.map(({ id, title }) => [id, title]));
  const lists = kindsOf(marks).map((list) => listPart(list, `${say.lists[list]} (${countOf(marks, list)})`, `k-${list}`,
    `<ol>${marks.filter((mark) => mark.list === list).map((mark) => entryHtml(mark, titles, language)).join('\n')}</ol>`));
  const contents = letter.sections.length === 0 ? '' : listPart('contents', say.contents, 'k-contents',
    `<ul>${result.sections.map(({ id, title, level, page }) => `<li class="in${Math.min(4, level - 1)}"><a href="#${id}">${escapeHtml(title)}</a>${pageWord(page, say)}</li>`).join('\n')}</ul>`);
  return [contents, ...lists, listPart('diagnostics', `${say.diagnostics} (${result.diagnostics.length})`, 'k-diagnostics', diagnosticsHtml(result.diagnostics, targets, say))].join('\n');
}

const kindsOf = (marks: readonly Numbered[]) => listOrder.filter((list) => countOf(marks, list) > 0);
const countOf = (marks: readonly Numbered[], list: string): number => marks.filter((mark) => mark.list === list).length;

const listPart = (list: string, name: string, id: string, inner: string): string =>
  `<details open class="list ${list}" data-list="${list}"><summary><h2 id="${id}">${name}</h2></summary>${inner}</details>`;

const pageWord = (page: number | null, say: Labels): string => (page === null ? '' : ` <small>${say.page} ${page}</small>`);

/** One hit: as the letter has it, its value, its page, and all that is known of it. */
function entryHtml(mark: Numbered, titles: ReadonlyMap<string, string>, language: Language): string {
  const say = labels[language];
  const value = valueWords(mark, language);
  const text = mark.list === 'motions' ? mark.mention.text : mark.item.text;
  const what = mark.list === 'amounts' ? whatFor(mark.item) : '';
  const url = safeUrl(mark.url);
  const facts = factsOf(mark, titles, language).map(([label, words]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(words)}</dd>`).join('');
  const official = url === null ? '' : `<dt>${say.official}</dt><dd><a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${escapeHtml(url.replace(/^https?:\/\//, ''))}</a></dd>`;
  return `<li id="i${mark.number}" tabindex="-1"><a href="#m${mark.number}">${escapeHtml(text.replaceAll('\n', ' ') || value)}</a>${value === '' || value === text ? '' : ` <span class="value">${escapeHtml(value)}</span>`}${what && ` <small>${escapeHtml(what)}</small>`}${pageWord(mark.page, say)}<dl>${facts}${official}</dl></li>`;
}

function diagnosticsHtml(diagnostics: Stages['result']['diagnostics'], targets: Targets, say: Labels): string {
  if (diagnostics.length === 0) return `<p>${say.noDiagnostics}</p>`;
  return `<ul>${diagnostics.map(({ severity, message, advice, page, span }) => {
    const target = span && targets.get(span[0]);
    const words = `<span lang="en">${escapeHtml(message)}</span>`;
    return `<li class="${severity}"><b>${say.severity[severity]}</b> ${target ? `<a href="#${target}">${words}</a>` : words}${pageWord(page, say)}${advice === null ? '' : `<p lang="en">${escapeHtml(advice)}</p>`}</li>`;
  }).join('\n')}</ul>`;
}
