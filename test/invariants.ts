import type { Stages } from '../src/parse-letter.js';
import type { Result } from '../src/schema/result.js';
import { holdAgainstSchema } from './support.js';

type Placed = { text: string; span: readonly [number, number] };

/** What holds of every result of every file, however hostile; gives what does not, in words. */
export function broken({ result, document }: Stages): string[] {
  const wrong: string[] = [];
  const { text } = document;
  const say = (what: string, item: unknown): void => { wrong.push(`${what}: ${JSON.stringify(item)?.slice(0, 300)}`); };
  try { holdAgainstSchema(JSON.parse(JSON.stringify(result))); } catch (error) { say('schema', (error as Error).message); }
  const lists: [string, readonly Placed[]][] = [['amounts', result.amounts], ['kamerstukken', result.kamerstukken], ['dates', result.dates], ['references', result.references], ['quantities', result.quantities]];
  for (const [name, list] of lists) {
    list.forEach((item, i) => {
      const [start, end] = item.span;
      if (!(start >= 0 && start < end && end <= text.length)) say(`${name}: span out of bounds`, item);
      if (text.slice(start, end) !== item.text) say(`${name}: text is not what stands at its span`, item);
      const before = list[i - 1];
      if (before && start < before.span[0]) say(`${name}: out of order`, item);
      // Several papers may be read from one place ("nrs. 1-3"), so these share a span or follow it.
      if (before && name !== 'kamerstukken' && start < before.span[1]) say(`${name}: overlap`, [before, item]);
    });
  }
  for (const section of result.sections) if (section.span[1] > text.length || section.span[0] > section.span[1]) say('section out of bounds', section);
  for (const { span, calls } of result.footnotes) for (const [at] of [span, ...calls.map((call) => call.span)]) if (at > text.length) say('note out of bounds', span);
  for (const { mentions } of result.motions) for (const { span, text: words } of mentions) if (text.slice(...span) !== words) say('motion: text is not what stands at its span', words);
  for (const { span } of result.diagnostics) if (span && span[1] > text.length) say('diagnostic out of bounds', span);
  for (const amount of result.amounts) if (!agrees(amount)) say('amount does not agree with its digits', amount);
  for (const { start, end, ...date } of result.dates) if (!isDay(start) || !isDay(end) || start > end) say('date that is none', { start, end, ...date });
  if (result.letter.date !== null && !isDay(result.letter.date)) say('date of the letter is none', result.letter.date);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what may not be in it
  const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u.exec(text);
  if (control) say('text holds a control character', control[0].codePointAt(0));
  return wrong;
}

const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

/** The digits of the value, without zeros at its ends, stand in the text in this order; amounts in words have none to compare. */
export function agrees({ text, value, valueMax }: Pick<Result['amounts'][number], 'text' | 'value' | 'valueMax'>): boolean {
  if (!Number.isFinite(value) || (valueMax !== null && !Number.isFinite(valueMax))) return false;
  const written = text.replace(/\D/g, '');
  if (written === '' || /half|halve|kwart|komma|honderd|duizend/.test(text)) return true;
  return [value, valueMax].every((number) => number === null || written.includes(significant(number)) || written.replace(/^0+/, '').includes(significant(number)));
}

/** 12400000 → "124"; 0.05 → "5". */
function significant(value: number): string {
  const [digits = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  return (exponent ? digits : String(value)).replace('.', '').replace(/0+$/, '') || '0';
}

/** What a result says, without where it says it: equal for one letter under changed white space or in another place. */
export const saidIn = (result: Result): Record<string, unknown> => ({
  amounts: result.amounts.map(({ value, valueMax, currency, qualifier, period }) => [value, valueMax, currency, qualifier, period]),
  kamerstukken: result.kamerstukken.map(({ dossier, number, kind }) => [dossier, number, kind]),
  dates: result.dates.map(({ start, end }) => [start, end]),
  references: result.references.map(({ type, id }) => [type, id]),
  quantities: result.quantities.map(({ value, valueMax, unit }) => [value, valueMax, unit]),
  motions: result.motions.map(({ proposers, kamerstuk }) => [proposers, kamerstuk?.dossier, kamerstuk?.number]),
  notes: result.footnotes.map(({ number, mark, calls }) => [number, mark, calls.length]),
});
