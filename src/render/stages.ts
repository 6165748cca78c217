import type { Box } from '../document/document.js';
import type { Stages } from '../parse-letter.js';
import type { Renderer } from './renderer.js';

const at = (page: number | null, box: Box | null): string =>
  `${page === null ? '' : `p${page}`}${box ? ` [${box.map((edge) => Math.round(edge)).join(' ')}]` : ''}`;

/** `--show blocks|letter|extractions`: what a stage gave, a line a thing, for whoever looks where a letter went wrong. */
export function stages(stage: 'blocks' | 'letter' | 'extractions'): Renderer {
  const print = { blocks, letter, extractions }[stage];
  return { letter: (all) => `${print(all).join('\n')}\n` };
}

function blocks({ document }: Stages): string[] {
  const shown = document.blocks.map((block) => {
    const { bold, italic, underline, size } = block.style;
    const style = [bold && 'bold', italic && 'italic', underline && 'underline', size && `${size}pt`].filter(Boolean).join(' ');
    const text = document.text.slice(...block.span).replaceAll('\n', ' ⏎ ').replaceAll('\t', ' | ');
    return [block.kind, block.zone, at(block.page, block.box), style, [block.note, block.marker].filter(Boolean).join(' '), text].join('\t');
  });
  return [...shown, ...document.furniture.map(({ text, page, box }) => ['furniture', '', at(page, box), '', '', text].join('\t'))];
}

function letter({ letter: { head, sections, tables, footnotes, regions, text } }: Stages): string[] {
  const fields = Object.entries(head).flatMap(([key, value]) => [value].flat().map((read) => `${key}\t${read ? `${JSON.stringify(read.value)}${read.implied ? ' (implied)' : ''}` : '-'}`));
  return [
    ...fields,
    ...sections.map(({ id, level, title, page }) => `section ${id}\t${'  '.repeat(level - 1)}${title}\t${at(page, null)}`),
    ...tables.map(({ id, caption, unit, headRows, rows }) => `table ${id}\t${caption ?? '-'}\t${unit ?? '-'}\t${rows.length} rows, ${headRows} of head`),
    ...footnotes.map(({ number, mark, span, calls }) => `note ${number ?? mark}\t${calls.length} calls\t${text.slice(...span).replaceAll('\n', ' ⏎ ')}`),
    ...regions.map(({ span, where, section }) => `${where}\t${section ?? '-'}\t${span.join('–')}\t${text.slice(...span).slice(0, 80).replace(/[\n\t]/g, ' ')}`),
  ];
}

function extractions({ extractions: found, document }: Stages): string[] {
  const { findings, ...lists } = found;
  const hits = Object.entries(lists).flatMap(([kind, list]) => list.map((hit) => ({ kind, hit })));
  return hits.sort((a, b) => a.hit.start - b.hit.start).map(({ kind, hit: { start, end, rule, ...rest } }) =>
    [kind, `${start}–${end}`, rule, document.text.slice(start, end), JSON.stringify(rest)].join('\t'))
    .concat(findings.map(({ code, message }) => `finding\t${code}\t${message}`));
}
