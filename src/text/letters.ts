const upper = 'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚ';
const lower = 'a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſșț';
const classes: Readonly<Record<string, string>> = { '\\p{L}': 'A-Za-zªµºÀ-ÖØ-öø-ɏ', '\\p{Lu}': upper, '\\p{Ll}': lower };

const token = /\\p\{L[lu]?\}|\\.|[[\]]/gsu;

/**
 * Source and flags with \p{L}, \p{Lu} and \p{Ll} written out as the Latin letters, which are all that Dutch letters hold. V8 compiles a Unicode class ten times slower,
 * and again slower where case is ignored; with some two hundred patterns that was most of the time a short letter took.
 */
export function withLatinLetters(source: string, flags: string): [source: string, flags: string] {
  let inClass = false;
  const written = source.replace(token, (found) => {
    if (found === '[') inClass = true;
    else if (found === ']') inClass = false;
    const letters = classes[found];
    return letters === undefined ? found : inClass ? letters : `[${letters}]`;
  });
  return [written, /\\[pPu]\{/.test(written) ? flags : flags.replace('u', '')];
}

/** A pattern with its letters written out, from a literal or from a source put together elsewhere. */
export const latin = (pattern: RegExp | string, flags = ''): RegExp =>
  typeof pattern === 'string' ? new RegExp(...withLatinLetters(pattern, flags)) : new RegExp(...withLatinLetters(pattern.source, pattern.flags));
