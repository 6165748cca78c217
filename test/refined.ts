import type { Result } from '../src/schema/result.js';
import type { Stages } from '../src/parse-letter.js';
import { stagesOfText } from './support.js';

/** A letter of fixtures/refined: its name, the date it is read by, its words, and what is concluded, a line each. */
export interface Case { name: string; date: string | undefined; text: string; expected: string[] }

/** "## name @2023-05-01", the text, then a line "⇒ …" for each thing that is read. */
export const casesOf = (file: string): Case[] => file.split(/^## /m).slice(1).map((part) => {
  const [head = '', ...lines] = part.trimEnd().split('\n');
  const [name = '', date] = head.split(' @');
  return { name, date, text: lines.filter((line) => !line.startsWith('⇒ ')).join('\n'), expected: lines.filter((line) => line.startsWith('⇒ ')).map((line) => line.slice(2)) };
});

const words = (parts: unknown[]): string => parts.filter((part) => part !== null && part !== '' && part !== false).join(' ');

const sayings: Readonly<Record<string, (result: Result) => string[]>> = {
  papers: ({ kamerstukken }) => kamerstukken.map(({ dossier, number, chamber, kind, dossiers, rijkswet, implied, text }) =>
    words([`${dossier}/${number ?? '?'}`, chamber, kind, dossiers.join('+') === dossier ? '' : `of ${dossiers.join('+')}`, rijkswet, implied.length > 0 && `implied ${implied.join(',')}`, `“${text}”`])),
  motions: ({ motions }) => motions.map(({ proposers, coSigned, kamerstuk, implied, mentions }) =>
    words([proposers.join('+') || '-', coSigned && 'c.s.', kamerstuk ? `${kamerstuk.dossier}/${kamerstuk.number} ${kamerstuk.id}` : '', implied.length > 0 && `implied ${implied.join(',')}`, ...mentions.map(({ text }) => `“${text}”`)])),
  dates: ({ dates }) => dates.map(({ start, end, precision, implied, text }) => words([start, end !== start && `to ${end}`, precision, implied.length > 0 && `implied ${implied.join(',')}`, `“${text}”`])),
  figures: ({ amounts }) => amounts.map(({ text, value, currency, label, table }) => words([`${value} ${currency}`, label !== null && `of ${label}`, table && `in ${table.rowLabel ?? '-'} ${table.columnLabel ?? '-'}`, `“${text}”`])),
};

/** What a file of cases asks of a letter, and what a person should look at in it. */
export async function concluded(kind: string, { text, date }: Pick<Case, 'text' | 'date'>): Promise<string[]> {
  const { result, document }: Stages = await stagesOfText(`${text}\n`, date);
  const found = kind === 'motions' ? result.kamerstukken.filter(({ kind: of }) => of === 'motie').map(({ text: of }) => `motie “${of}”`) : [];
  return [
    ...(sayings[kind] as (result: Result) => string[])(result), ...found,
    ...result.diagnostics.filter(({ code }) => code !== 'not-a-letter').map(({ code, message, span }) => words([`! ${code}`, message, span && `at “${document.text.slice(...span)}”`])),
  ];
}
