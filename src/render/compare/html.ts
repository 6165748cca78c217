import type { Comparison, FigureChange, LetterHead, MotionChange, PaperChange, SectionChange, TextChange } from '../../compare/comparison.js';
import type { Figure } from '../../compare/figure.js';
import type { Match } from '../../compare/pairing.js';
import { escapeHtml, htmlTable, pageFrame } from '../frame.js';
import type { Language } from '../html/labels.js';
import { safeUrl } from '../segments.js';
import { differenceText, exactDifference, exactText, figureText, percentText, subjectOf } from './figures.js';
import { doubtOf, labels } from './labels.js';

type Say = (typeof labels)[Language];

/** A comparison as one page that works offline: what changed first, what stayed folded away, every doubt with its reason. */
export function comparisonPage(comparison: Comparison, language: Language): string {
  const say = labels[language];
  const { old, new: next } = comparison;
  const title = `${say.title}: ${next.subject ?? next.path}`;
  const figures = (changes: readonly FigureChange[]): string => split(changes, say, (shown) => htmlTable(['', say.what, say.old, say.new, say.difference, say.percent, say.page], shown.map((change) => figureRow(change, language)), [2, 3, 4, 5, 6]));
  const papers = (changes: readonly PaperChange[]): string => split(changes, say, (shown) => htmlTable(['', say.kind, say.what, say.asRead, say.mentions, say.page], shown.map((change) => paperRow(change, say)), [4, 5]));
  const parts: [keyof Say['lists'], string][] = [
    ['letter', comparison.letter.length === 0 ? '' : htmlTable([say.what, say.old, say.new], comparison.letter.map(({ field, old: a, new: b }) => ({ cells: [say.fields[field] ?? field, escapeHtml(a ?? '–'), escapeHtml(b ?? '–')] })), [])],
    ['amounts', figures(comparison.amounts)], ['quantities', figures(comparison.quantities)], ['kamerstukken', papers(comparison.kamerstukken)], ['references', papers(comparison.references)],
    ['motions', split(comparison.motions, say, (shown) => htmlTable(['', say.what, say.lists.kamerstukken, say.page], shown.map((change) => motionRow(change, language)), [3]))],
    ['sections', split(comparison.sections, say, (shown) => htmlTable(['', say.what], shown.map((change) => sectionRow(change, language)), []))],
    ['text', textPart(comparison.text ?? [], say)],
  ];
  const filled = parts.filter(([, html]) => html !== '');
  return pageFrame(language, title, `<header><h1>${escapeHtml(title)}</h1>
${htmlTable(['', say.date, say.reference, say.file], [[say.old, old], [say.new, next]].map(([name, head]) => headRow(name as string, head as LetterHead)), [])}
${comparison.remarks.map(({ code }) => `<p class="remark">${escapeHtml(say.remarks[code](comparison))}</p>`).join('\n')}
<nav>${filled.map(([name]) => `<a href="#${name}">${say.lists[name]}</a>`).join('')}</nav></header>
<main>${filled.map(([name, html]) => `<section id="${name}"><h2>${say.lists[name]}</h2>\n${html}</section>`).join('\n')}</main>`);
}

const headRow = (name: string, { date, reference, path }: LetterHead) => ({ cells: [`<b>${name}</b>`, escapeHtml(date ?? '–'), escapeHtml(reference ?? '–'), escapeHtml(path)] });
const pageOf = (item: { page: number | null } | null | undefined): string => String(item?.page ?? '');
const doubtHtml = (match: Match | null, language: Language): string => { const doubt = doubtOf(match, language); return doubt === null ? '' : `<span class="doubt">? ${escapeHtml(doubt)}</span>`; };

/** What changed in sight, what stayed behind a fold. */
function split<T extends { status: string }>(changes: readonly T[], say: Say, table: (shown: readonly T[]) => string): string {
  const stays = (change: T): boolean => (change.status === 'unchanged' || change.status === 'kept') && !('moved' in change && change.moved === true);
  const [changed, kept] = [changes.filter((change) => !stays(change)), changes.filter(stays)];
  if (changes.length === 0) return '';
  const counts = [...new Set(changed.map(({ status }) => status))].map((status) => `${changed.filter((change) => change.status === status).length} ${say.status[status as keyof Say['status']]}`).join(', ');
  return `<p class="quiet">${counts || say.nothing}</p>${changed.length === 0 ? '' : table(changed)}${kept.length === 0 ? '' : `<details><summary>${kept.length} ${say.showSame}</summary>${table(kept)}</details>`}`;
}

function figureRow(change: FigureChange, language: Language): { kind: string; cells: string[] } {
  const say = labels[language];
  const { name, dates } = subjectOf(change);
  const side = (figure: Figure | null): string => figure === null ? '–' : `<span title="${escapeHtml(figure.context ?? figure.text)}">${escapeHtml(figureText(figure))}</span>${figure.kind === 'amount' ? `<small>${escapeHtml(exactText(figure))}</small>` : ''}`;
  const differs = change.changed.includes('value');
  const notes = [dates, change.relation === 'same-date' && differs && say.correction, change.withinRounding && say.rounding, (change.new ?? change.old)?.section].filter(Boolean).map((note) => escapeHtml(String(note)));
  return {
    kind: change.status,
    cells: [say.status[change.status], `${escapeHtml(name)}${notes.length > 0 ? `<br><small>${notes.join(' · ')}</small>` : ''}${doubtHtml(change.match, language)}`, side(change.old), side(change.new),
      differs ? `${escapeHtml(differenceText(change) ?? '–')}<small>${escapeHtml(exactDifference(change) ?? '')}</small>` : '', differs ? escapeHtml(percentText(change) ?? '–') : '', pageOf(change.new ?? change.old)],
  };
}

function paperRow({ status, type, id, text, url, old, new: next }: PaperChange, say: Say): { kind: string; cells: string[] } {
  const link = safeUrl(url);
  const name = link === null ? escapeHtml(id) : `<a href="${escapeHtml(link)}" rel="noreferrer">${escapeHtml(id)}</a>`;
  return { kind: status, cells: [say.status[status], escapeHtml(type), name, escapeHtml(text), String((next ?? old)?.mentions ?? ''), pageOf(next ?? old)] };
}

function motionRow({ status, old, new: next, match }: MotionChange, language: Language): { kind: string; cells: string[] } {
  const say = labels[language];
  const motion = next ?? old;
  const paper = motion?.kamerstuk ? `${motion.kamerstuk.dossier}, nr. ${motion.kamerstuk.number ?? '?'}` : '';
  return { kind: status, cells: [say.status[status], `${escapeHtml(motion?.proposers.join(', ') || say.noLabel)}${motion?.coSigned ? ' c.s.' : ''}${doubtHtml(match, language)}`, escapeHtml(paper), pageOf(motion?.mentions[0])] };
}

function sectionRow({ status, old, new: next, moved, match }: SectionChange, language: Language): { kind: string; cells: string[] } {
  const say = labels[language];
  return { kind: status === 'kept' && moved ? 'moved' : status, cells: [moved ? `${say.status[status]}, ${say.moved}` : say.status[status], `${escapeHtml(status === 'renamed' ? `${old} → ${next}` : next ?? old ?? '')}${doubtHtml(match, language)}`] };
}

/** Passages that differ under the title of their section. */
function textPart(changes: readonly TextChange[], say: Say): string {
  let title: string | null | undefined;
  return changes.map(({ status, kind, old, new: next, parts }) => {
    const section = next?.section ?? old?.section ?? null;
    const heading = section === title ? '' : `<h3>${escapeHtml(section ?? say.preamble)}</h3>\n`;
    title = section;
    const words = parts.map((part) => (part.kind === 'same' ? escapeHtml(part.text) : part.kind === 'new' ? `<ins>${escapeHtml(part.text)}</ins>` : `<del>${escapeHtml(part.text)}</del>`)).join('') || escapeHtml(next?.text ?? '');
    const where = [say.status[status], kind === 'text' ? '' : say.kinds[kind], next?.page ?? old?.page ? `${say.page} ${next?.page ?? old?.page}` : ''].filter(Boolean).join(' · ');
    return `${heading}<div class="passage ${status}"><small>${where}</small><br>${words}</div>`;
  }).join('\n');
}
