// Reads every letter of a folder and lists what a person should look at: node scripts/suspects.mjs FOLDER [KIND…]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, ...kinds] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/suspects.mjs FOLDER [KIND…]   (needs a build: npm run build)');
  process.exit(2);
}
const { parseStages } = await import(pathToFileURL(process.env.LEVERINGEN_DIST ?? 'dist/index.js'));

/** Each kind of suspicion: a result and its document → the words of what is suspicious. */
const suspicions = {
  'no date': ({ letter, diagnostics }) => (letter.date === null && !diagnostics.some(({ code }) => code === 'not-a-letter') ? [''] : []),
  'no subject': ({ letter, diagnostics }) => (letter.subject === null && !diagnostics.some(({ code }) => code === 'not-a-letter') ? [''] : []),
  'no signatory': ({ letter, diagnostics }) => (letter.signatories.length === 0 && !diagnostics.some(({ code }) => code === 'not-a-letter') ? [''] : []),
  'no section': ({ sections, source }) => (sections.length === 0 && (source.pages ?? 0) > 4 ? [''] : []),
  'note numbers jump': ({ footnotes }) => footnotes.flatMap(({ number }, i) => {
    const before = footnotes[i - 1]?.number ?? 0;
    return number === null || number === before + 1 || (i > 0 && number === 1) ? [] : [`${before} → ${number}`];
  }),
  'empty note': ({ footnotes }) => footnotes.filter(({ text }) => text.length < 2).map(({ number }) => String(number)),
  'note without call': ({ footnotes }) => footnotes.filter(({ calls }) => calls.length === 0).map(({ number, text }) => `${number} ${text.slice(0, 50)}`),
  'call without note': ({ diagnostics }) => diagnostics.filter(({ code }) => code === 'call-without-note').map(({ message }) => message),
  'letter alone': (_, { text }) => [...text.matchAll(/(?<= )(?!en |in )[b-hj-np-tv-z] (?=\p{Ll})/gu)].map(({ index }) => text.slice(Math.max(0, index - 20), index + 20)),
  'words apart': (_, { text }) => [...text.matchAll(/(?:\p{L} ){4,}/gu)].map(([match]) => match),
  'words glued': (_, { text }) => [...text.matchAll(/\p{Ll}{2}\p{Lu}\p{Ll}{3}|\p{Ll}{24,}\p{Ll}{8,}/gu)].map(({ index }) => text.slice(Math.max(0, index - 12), index + 20)),
  'figure behind a word': (_, { text }) => [...text.matchAll(/\p{Ll}{4}\d{1,2}(?=[ .,;])/gu)].map(({ index }) => text.slice(Math.max(0, index - 12), index + 12)),
  'paragraph begins small': (_, { blocks, text }) => blocks.filter(({ kind, zone, span }) => kind === 'paragraph' && zone === 'body' && span[1] - span[0] > 40 && /^\p{Ll}{3}/u.test(text.slice(...span))).map(({ page, span }) => `p${page} ${text.slice(span[0], span[0] + 60)}`),
  'paragraph stops short': (_, { blocks, text }) => blocks.filter(({ kind, zone, span }) => kind === 'paragraph' && zone === 'body' && span[1] - span[0] > 150 && /[\p{Ll},]$/u.test(text.slice(...span))).map(({ page, span }) => `p${page} …${text.slice(span[1] - 60, span[1])}`),
  'ragged table': ({ tables }) => tables.filter(({ rows }) => new Set(rows.map(({ length }) => length)).size > 1).map(({ id, page }) => `${id} p${page}`),
  'table of one column': ({ tables }) => tables.filter(({ rows }) => rows.every(({ length }) => length < 2)).map(({ id, page }) => `${id} p${page}`),
  'margin words in text': (_, { blocks, text }) => blocks.filter(({ zone, kind, span }) => zone === 'body' && kind === 'paragraph' && /\p{Ll} (?:Ons kenmerk|Onze referentie|Pagina \d+ van) /u.test(text.slice(...span))).map(({ page }) => `p${page}`),
};

for (const name of readdirSync(folder).sort()) {
  if (!/\.(?:pdf|docx|txt)$/i.test(name)) continue;
  try {
    const { document, result } = await parseStages(new Uint8Array(readFileSync(join(folder, name))), { path: name });
    for (const [kind, look] of Object.entries(suspicions)) {
      if (kinds.length > 0 && !kinds.includes(kind)) continue;
      const found = look(result, document);
      for (const words of found.slice(0, 6)) console.log(`${kind}\t${name}\t${words.replace(/\s+/g, ' ')}`);
      if (found.length > 6) console.log(`${kind}\t${name}\t… ${found.length - 6} more`);
    }
  } catch (error) { console.log(`not read\t${name}\t${error.message}`); }
}
