import { Chalk, type ChalkInstance } from 'chalk';
import type { Stages } from '../parse-letter.js';
import { type Mark, marksOf } from './marks.js';
import type { Renderer } from './renderer.js';

/** The letter's text with every hit marked and numbered; below each block the rule that found it and what was concluded from it. */
export function explain({ color }: { color: boolean }): Renderer {
  const paint = new Chalk({ level: color ? 1 : 0 });
  return {
    letter({ document, result }: Stages): string {
      const marks = marksOf(result);
      let number = 0;
      const out: string[] = [];
      for (const { span, page } of document.blocks) {
        const inside = marks.filter((mark) => mark.start >= span[0] && mark.start < Math.max(span[1], span[0] + 1));
        const numbered = inside.map((mark) => ({ ...mark, number: ++number }));
        out.push(marked(document.text.slice(...span), span[0], numbered, paint).replaceAll('\t', ' │ '));
        for (const mark of numbered) out.push(paint.dim(`    [${mark.number}] ${line(mark, page)}`));
        out.push('');
      }
      const doubts = result.diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
      return `${[...out, ...doubts].join('\n')}\n`;
    },
  };
}

const line = ({ kind, rule, concluded, implied }: Mark, page: number | null): string =>
  [`${kind}: ${concluded}`, `rule ${rule}`, implied.length > 0 && `concluded: ${implied.join(', ')}`, page !== null && `page ${page}`].filter(Boolean).join(' · ');

/** Puts ⟦n …⟧ around each hit; hits of different kinds may lie within each other. */
function marked(text: string, offset: number, marks: (Mark & { number: number })[], paint: ChalkInstance): string {
  const edges = marks.flatMap(({ start, end, number }) => [
    { at: start - offset, order: 1, length: start - end, sign: paint.cyan(`⟦${number} `) }, { at: Math.min(end - offset, text.length), order: 0, length: 0, sign: paint.cyan('⟧') }]);
  edges.sort((a, b) => a.at - b.at || a.order - b.order || a.length - b.length);
  let out = '';
  let last = 0;
  for (const { at, sign } of edges) { out += text.slice(last, at) + sign; last = at; }
  return out + text.slice(last);
}
