/** What the official id of a parliamentary paper is made of. */
export interface PaperNumber { dossier: string | null; number: string | null; chamber: 'TK' | 'EK' | null; session: string | null }

/**
 * The id under which zoek.officielebekendmakingen.nl keeps a paper: kst-22054-479. Papers of the Eerste Kamer of 1994/95 to 2009/10 have the session
 * in theirs (kst-20082009-31700-VI-D), so without a written session none is given for what may be one of them. Null where there is no number.
 */
export function paperId({ dossier, number, chamber, session }: PaperNumber): string | null {
  if (!dossier || !number) return null;
  const years = session && /^(\d{4})-(\d{4})$/.exec(session);
  const old = years && Number(years[1]) >= 1994 && Number(years[1]) <= 2009;
  if (chamber === 'EK' && old) return `kst-${years[1]}${years[2]}-${dossier}-${number}`;
  return `kst-${dossier}-${number}`;
}

/** The page that shows an official publication. */
export const officialUrl = (id: string): string => `https://zoek.officielebekendmakingen.nl/${id}.html`;

/** Its official place, or the place of its dossier where no number is known. */
export function paperUrl(paper: PaperNumber): string | null {
  const id = paperId(paper);
  if (id) return officialUrl(id);
  return paper.dossier ? `https://zoek.officielebekendmakingen.nl/dossier/${paper.dossier}` : null;
}
