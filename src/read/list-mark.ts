import { latin } from '../text/letters.js';
/** Signs typed before an item; a bare "- € 9,288" is a negative amount, so letters must follow. The blank behind it is part of the match. */
export const bulletMark = latin(/^\s*(?<marker>[·•▪◦‣➢➔→✓*\uf0b7\uf0a7\uf0d8\uf0e0\uf0fc–-]|o(?=[ \t]))[ \t\u00a0]+(?=[^\p{L}]{0,200}\p{L})/u);

/** Letters and Roman numbers typed before an item: "a)", "(b)", "ii.". */
export const letterMark = latin(/^\s*(?<marker>\p{Ll}\)|\(\p{Ll}\)|\p{Ll}\.(?=\s+\p{Lu})|i{1,3}[.)]|iv[.)]|vi{0,3}[.)])[ \t\u00a0]+/u);
