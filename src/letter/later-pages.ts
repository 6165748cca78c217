import type { Furniture } from '../document/document.js';
import { dayOf, referenceOf } from './head-fields.js';
import { type LabelKind, labelsIn } from './labels.js';
import type { Read } from './model.js';

/** Date and mark as the margin of later pages repeats them: "Datum ⏎ 17 december 2020 ⏎ Ons kenmerk ⏎ 2947574". They stand in where the first page has them blacked out or stamped by hand. */
export function laterHead(furniture: readonly Furniture[]): { date: Read<string> | null; reference: Read<string> | null } {
  const lines = furniture.filter(({ page }) => (page ?? 1) > 1);
  return { date: readBehind(lines, 'date', dayOf), reference: readBehind(lines, 'reference', (text) => (/\d \d/.test(text) ? null : referenceOf(text))) };
}

/** What can be read behind or under the first such label that has a value. */
function readBehind(lines: readonly Furniture[], kind: LabelKind, read: (text: string) => { value: string } | null): Read<string> | null {
  for (const [i, line] of lines.entries()) {
    const label = labelsIn(line.text)[0];
    if (label?.kind !== kind || label.start > 0) continue;
    const next = lines[i + 1];
    const behind = line.text.slice(label.end).trim();
    const found = read(behind || (next && standsUnder(line, next) && labelsIn(next.text).length === 0 ? next.text : ''));
    if (found) return { value: found.value, span: null, implied: false };
  }
  return null;
}

/** Straight under it, in the same margin. */
const standsUnder = ({ page, box }: Furniture, next: Furniture): boolean =>
  next.page === page && box !== null && next.box !== null && Math.abs(next.box[0] - box[0]) < 12 && next.box[1] - box[3] < 12;
