import type { Inline, Part } from '../flow.js';
import { linkOf, visibleText } from '../segments.js';

/** Markdown as GitHub and pandoc read it: headings, lists, pipe tables, notes, and the letter's links. */
export function markdown(parts: readonly Part[]): string {
  return `${parts.map((part, i) => (i === 0 ? '' : part.kind === 'item' && parts[i - 1]?.kind === 'item' ? '\n' : '\n\n') + partText(part)).join('')}\n`;
}

function partText({ kind, level, block, note, inline, rows }: Part): string {
  const marker = block.marker === null ? '' : `${literal(block.marker)} `;
  switch (kind) {
    case 'heading': return `${'#'.repeat(Math.min(6, level + 1))} ${marker}${words(inline, ' ')}`;
    case 'item': return /^[-–•*o▪◦]$/u.test(block.marker ?? '-') ? `- ${words(inline, ' ')}` : `- ${marker}${words(inline, ' ')}`;
    case 'note': return `[^${note + 1}]: ${words(inline, ' ')}`;
    case 'table': return tableText(rows);
    case 'paragraph': return atStart(`${marker}${words(inline, '\\\n')}`);
  }
}

/** The first row stands as the head, since a pipe table must have one. */
function tableText(rows: Part['rows']): string {
  const lines = rows.map((row) => `| ${row.flatMap(({ cell, inline }) => [words(inline, '<br>'), ...Array<string>(cell.columns - 1).fill('')]).join(' | ')} |`);
  const columns = (rows[0] ?? []).reduce((sum, { cell }) => sum + cell.columns, 0);
  return [lines[0] ?? '', `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n');
}

const words = (inline: readonly Inline[], lineEnd: string): string => inline.map(({ text, marks, calls }) => {
  const url = linkOf(marks);
  const said = literal(text).replaceAll('\n', lineEnd);
  const called = calls.map(({ note }) => `[^${note + 1}]`).join('');
  return (url === null ? said : `[${said}](<${url}>)`) + called;
}).join('');

/** Signs that Markdown would take for its own. */
const literal = (text: string): string => visibleText(text).replace(/[\\`*_[\]<>#|~&]/g, (sign) => `\\${sign}`);

/** A paragraph that begins as a list, a rule or a quotation would become one. */
const atStart = (text: string): string => text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=])/, '\\$1');
