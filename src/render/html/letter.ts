import type { Stages } from '../../parse-letter.js';
import { flowOf, type FlowCell, type Inline, type NoteCall, type Part } from '../flow.js';
import type { Mark } from '../marks.js';
import { escapeHtml } from './escape.js';
import type { Labels } from './labels.js';

/** A mark with its number on the page. */
export type Numbered = Mark & { number: number };

/** Offsets of the text that something else on the page leads to, with the id their block gets. */
export type Targets = ReadonlyMap<number, string>;

/** The letter: letterhead, text with sections, lists and tables, and its notes, with every hit marked. */
export function letterHtml(stages: Stages, marks: readonly Numbered[], targets: Targets, say: Labels): string {
  const parts = flowOf(stages, marks);
  const head = parts.filter(({ where }) => where === 'letterhead');
  const notes = parts.filter(({ kind }) => kind === 'note');
  const rest = parts.filter((part) => part.where !== 'letterhead' && part.kind !== 'note');
  const write = writer(stages, targets, say);
  return `${head.length === 0 ? '' : `<section class="letterhead" aria-label="${say.letterhead}">${write(head)}</section>\n`}${write(rest, true)}
${notes.length === 0 ? '' : `<section class="notes" aria-label="${say.notes}">${write(notes)}</section>`}`;
}

function writer({ letter }: Stages, targets: Targets, say: Labels) {
  const started = new Set<number>();
  /** A line where a new page begins. */
  const pageLine = ({ block: { page } }: Part, last: number): string => (page === null || page <= last ? '' : `<p class="pagebreak" id="t${page}" data-page="${page}">${pageLink(page, say)}</p>\n`);
  return (parts: readonly Part[], withPages = false): string => {
    let out = '';
    let last = 0;
    let inList = false;
    for (const part of parts) {
      const line = withPages ? pageLine(part, last) : '';
      last = Math.max(last, part.block.page ?? 0);
      if (inList && (part.kind !== 'item' || line !== '')) { out += '</ul>\n'; inList = false; }
      out += line;
      if (part.kind === 'item' && !inList) { out += '<ul class="items">'; inList = true; }
      out += `${partHtml(part, idOf(part), inlineHtml(started, say), say, letter.footnotes[part.note]?.calls.length ?? 0)}\n`;
    }
    if (inList) out += '</ul>';
    return out;
  };

  function idOf({ block, section, note }: Part): string {
    const id = note >= 0 ? `n${note}` : section ? section.id : targets.get(block.span[0]);
    return id === undefined ? '' : ` id="${id}"`;
  }
}

const pageLink = (page: number, say: Labels): string => `<a href="#p${page}">${say.page} ${page}</a>`;

type Write = (inline: readonly Inline[]) => string;

function partHtml({ kind, block, level, table, note, inline, rows }: Part, id: string, write: Write, say: Labels, calls: number): string {
  const marker = block.marker === null ? '' : `<span class="marker">${escapeHtml(block.marker)}</span> `;
  switch (kind) {
    case 'table': return tableHtml(rows, id, `${say.table}${table?.caption ? `: ${table.caption}` : ''}`, write);
    case 'note': return noteHtml(block.note ?? '*', note, calls, id, write(inline), say);
    case 'heading': return `<h${Math.min(6, level + 1)}${id}>${marker}${write(inline)}</h${Math.min(6, level + 1)}>`;
    case 'item': return `<li${id} class="in${Math.min(4, Math.round(block.indent / 18))}">${marker}${write(inline)}</li>`;
    case 'paragraph': return `<p${id}>${marker}${write(inline)}</p>`;
  }
}

const figures = /^[^\p{L}]*\d[\d.,\s–%()+-]*(?:m[lr]d\.?|mln\.?|bln\.?)?$|^[-–]?$/u;

function tableHtml(rows: readonly FlowCell[][], id: string, name: string, write: Write): string {
  const cellHtml = ({ cell, head, inline }: FlowCell): string => {
    const text = inline.map((part) => part.text).join('');
    const named = head && text !== '';
    return `<${named ? 'th scope="col"' : 'td'}${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${!named && figures.test(text) ? ' class="figure"' : ''}>${write(inline)}</${named ? 'th' : 'td'}>`;
  };
  return `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(name)}"${id}><table>${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')}</table></div>`;
}

/** A note with a way back to each of its calls. */
function noteHtml(label: string, note: number, calls: number, id: string, text: string, say: Labels): string {
  const back = Array.from({ length: calls }, (_, nth) => ` <a class="back" href="#c${note}-${nth}" aria-label="${escapeHtml(`${say.back}, ${say.note} ${label}${calls > 1 ? ` (${nth + 1})` : ''}`)}">↩</a>`).join('');
  return `<p class="note"${id} tabindex="-1"><span class="marker">${escapeHtml(label)}</span> ${text}${back}</p>`;
}

function inlineHtml(started: Set<number>, say: Labels): Write {
  return (inline) => inline.map(({ text, marks, calls }) => {
    const words = escapeHtml(text).replaceAll('\n', '<br>');
    return (marks.length === 0 ? words : hitHtml(words, marks as readonly Numbered[], started)) + calls.map((call) => callHtml(call, say)).join('');
  }).join('');
}

const callHtml = ({ note, nth, label }: NoteCall, say: Labels): string =>
  `<sup><a id="c${note}-${nth}" href="#n${note}" aria-label="${escapeHtml(`${say.note} ${label}`)}">${escapeHtml(label)}</a></sup>`;

/** A stretch under marks: a link to what is known of the innermost; the first stretch of each mark carries its id. */
function hitHtml(words: string, marks: readonly Numbered[], started: Set<number>): string {
  const fresh = marks.filter(({ number }) => !started.has(number)).map(({ number }) => number);
  for (const number of fresh) started.add(number);
  const inner = marks.at(-1) as Numbered;
  const own = fresh.includes(inner.number) ? ` id="m${inner.number}"` : '';
  const others = fresh.filter((number) => number !== inner.number).map((number) => `<i id="m${number}"></i>`).join('');
  const kinds = [...new Set(marks.map(({ list }) => list))].join(' ');
  return `${others}<a class="hit ${kinds}"${own} href="#i${inner.number}" data-m="${marks.map(({ number }) => number).join(' ')}" aria-describedby="k-${inner.list} i${inner.number}">${words}</a>`;
}
