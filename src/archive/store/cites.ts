import { UsageError } from '../../cli/errors.js';
import type { Driver } from './driver.js';

/** A paper as asked for; `number` null asks for the whole dossier. */
export interface PaperQuery { dossier: string; number: string | null }

/** Reads "36045/243", "36 045, nr. 243", "kst-36045-243", "21501-20/2286", "36410-X". */
export function parsePaper(text: string): PaperQuery {
  const id = /^kst-(\d{5}(?:-(?:[IVX]+[A-E]?|\d\d|[A-M](?=-)))?)(?:-(\w+))?$/.exec(text.trim());
  const written = /^(\d\d) ?(\d{3})(?:[ -]?([IVX]+[A-E]?|\d\d|[A-M]))?(?:\s*(?:\/|,? ?nrs?\.? ?|, ?)\s*(\w+))?$/.exec(text.trim());
  if (id) return { dossier: id[1] as string, number: id[2] ?? null };
  if (!written) throw new UsageError(`${text} is no parliamentary paper; give it as 36045/243, "22 054, nr. 479" or kst-36045-243`);
  const [, tens, rest, suffix, number] = written;
  return { dossier: `${tens}${rest}${suffix ? `-${suffix}` : ''}`, number: number ?? null };
}

/** A mention of the paper in a letter. */
export interface Citation { date: string | null; ministry: string | null; subject: string | null; page: number | null; text: string; number: string | null; context: string | null; path: string | null }

/** Which letters cite a paper, and in which sentence; oldest letter first. */
export const citationsOf = (db: Driver, { dossier, number }: PaperQuery): Citation[] => db.all<Record<keyof Citation, never>>(
  `SELECT l.date, l.ministry, l.subject, k.page, k.text, k.number, k.context, (SELECT path FROM files f WHERE f.letter_id = l.id ORDER BY path LIMIT 1) AS path
   FROM kamerstukken k JOIN letters l ON l.id = k.letter_id WHERE k.dossier = ?${number === null ? '' : ' AND k.number = ? COLLATE NOCASE'} ORDER BY l.date, l.id, k.start`,
  number === null ? [dossier] : [dossier, number]);
