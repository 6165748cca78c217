/**
 * The closed list of what may stand behind a dossier number, from the ids of all papers online: chapters of the budget,
 * "hoofdstuk X" is Defensie, "V" Buitenlandse Zaken.
 */
export const chapters = [
  'XXIII', 'XVIII', 'XXII', 'XIII', 'VIII', 'XVII', 'XIV', 'XVI', 'XIX', 'XXI', 'VII', 'III', 'IIA', 'IIB', 'IXA', 'IXB',
  'XII', 'XI', 'XV', 'XX', 'II', 'IV', 'IX', 'VI', 'I', 'V', 'X',
] as const;

/** Budget funds, one letter each: "A" is the Infrastructuurfonds, "J" the Deltafonds. L, C and M are funds too, never numerals. */
export const funds = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M'] as const;

/** The dossier of the Raden van de Europese Unie has a series of two digits where others have a chapter: 21501-02. */
export const seriesDossier = '21501';
