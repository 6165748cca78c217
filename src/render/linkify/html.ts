import type { Inline, Part } from '../flow.js';
import { escapeHtml } from '../html/escape.js';
import { linkOf } from '../segments.js';

/** A plain page: headings, lists, tables and notes of the letter, and its links; nothing runs and nothing is fetched. */
export function html(parts: readonly Part[], title: string): string {
  const body = parts.map((part, i) => {
    const open = part.kind === 'item' && parts[i - 1]?.kind !== 'item' ? '<ul>\n' : '';
    const close = part.kind === 'item' && parts[i + 1]?.kind !== 'item' ? '\n</ul>' : '';
    return open + partHtml(part) + close;
  });
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>${escapeHtml(title)}</title></head><body>
${body.join('\n')}
</body></html>
`;
}

function partHtml({ kind, level, block, note, inline, rows }: Part): string {
  const marker = block.marker === null ? '' : `${escapeHtml(block.marker)} `;
  switch (kind) {
    case 'heading': return `<h${Math.min(6, level + 1)}>${marker}${words(inline)}</h${Math.min(6, level + 1)}>`;
    case 'item': return `<li>${marker}${words(inline)}</li>`;
    case 'note': return `<p id="n${note}"><a href="#c${note}-0">${escapeHtml(block.note ?? '*')}</a> ${words(inline)}</p>`;
    case 'table': return `<table border="1">${rows.map((row) => `<tr>${row.map(({ cell, head, inline: own }) => `<${head ? 'th' : 'td'}${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}>${words(own)}</${head ? 'th' : 'td'}>`).join('')}</tr>`).join('\n')}</table>`;
    case 'paragraph': return `<p>${marker}${words(inline)}</p>`;
  }
}

const words = (inline: readonly Inline[]): string => inline.map(({ text, marks, calls }) => {
  const url = linkOf(marks);
  const said = escapeHtml(text).replaceAll('\n', '<br>');
  const called = calls.map(({ note, nth, label }) => `<sup><a id="c${note}-${nth}" href="#n${note}">${escapeHtml(label)}</a></sup>`).join('');
  return (url === null ? said : `<a href="${escapeHtml(url)}">${said}</a>`) + called;
}).join('');
