import { describe, expect, it } from 'vitest';
import { read } from '../src/read/index.js';

const letter = 'Geachte voorzitter,\r\n\r\nDe steun aan Oekraïne kost € 5 mln. – zie ‘Žižek’ en Ÿ.\r\n';
/** Signs of Windows-1252 that Latin-1 has not, with their bytes. */
const western: Record<string, number> = { '€': 0x80, '–': 0x96, '‘': 0x91, '’': 0x92, ž: 0x9e, Ž: 0x8e, Ÿ: 0x9f };
const windows = (text: string) => Uint8Array.from(text, (sign) => western[sign] ?? sign.charCodeAt(0));
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [...`\ufeff${text}`].forEach((sign, i) => view.setUint16(2 * i, sign.charCodeAt(0), little));
  return new Uint8Array(view.buffer);
};

describe('text in every encoding letters come in', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(letter)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${letter}`)],
    ['UTF-16, little end first', utf16(letter, true)],
    ['UTF-16, big end first', utf16(letter, false)],
    ['Windows-1252', windows(letter)],
  ])('%s', async (_, file) => {
    const { format, text } = await read(file, {});
    expect(format).toBe('text');
    expect(text).toBe('Geachte voorzitter,\n\nDe steun aan Oekraïne kost € 5 mln. – zie ‘Žižek’ en Ÿ.');
  });
});

describe('an address over a line end', () => {
  it.each([
    ['Zie www.voorbeeld.nl.\nDe brug', 'Zie www.voorbeeld.nl. De brug'],
    ['Zie www.voorbeeld.nl.\n3 mei', 'Zie www.voorbeeld.nl. 3 mei'],
    ['Zie www.voorbeeld.\nnl/brug', 'Zie www.voorbeeld.nl/brug'],
    ['Zie https://www.voorbeeld.nl/brug-\nen-sluis', 'Zie https://www.voorbeeld.nl/brug-en-sluis'],
    ['Zie (www.voorbeeld.nl/zoek?id=2023Z12\n345).', 'Zie (www.voorbeeld.nl/zoek?id=2023Z12345).'],
    ['Zie www.voorbeeld.nl/2023\n345 bruggen', 'Zie www.voorbeeld.nl/2023 345 bruggen'],
    ['baten-\nen lasten', 'baten- en lasten'],
  ])('%j', async (text, joined) => {
    expect((await read(new TextEncoder().encode(`${text}\n`), {})).text).toBe(joined);
  });
});

describe('footnotes of a copied page', () => {
  const page = (...foot: string[]) => ['Bijlage(n)', '1', '', 'Geachte voorzitter,', 'De brug is 60 jaar oud.1 De sluis is ouder2 dan de brug en wordt vervangen.', '', ...foot, '', 'Pagina 1 van 2', '', 'De brug blijft.', 'Pagina 2 van 2', ''].join('\n');
  const notes = async (text: string) => {
    const { blocks, text: whole, calls } = await read(new TextEncoder().encode(text), {});
    return [...blocks.filter(({ kind }) => kind === 'footnote').map(({ note, span }) => `${note} ${whole.slice(...span)}`), `${calls.length} calls`];
  };
  it.each([
    ['number over text', ['1', 'Kamerstuk 1.', '2', 'Zie de brug.']],
    ['numbers, then texts', ['1', '2', '', 'Kamerstuk 1.', 'Zie de brug.']],
    ['a number that has slipped down', ['1', '', 'Kamerstuk 1.', 'Zie de brug.', '2']],
  ])('%s', async (_, foot) => expect(await notes(page(...foot))).toEqual(['1 Kamerstuk 1.', '2 Zie de brug.', '2 calls']));

  it('takes no number of a post box for a call', async () => {
    expect(await notes(`Postbus 20061\n${page('1', '', 'Kamerstuk 1.').replace('oud.1', 'oud.')}`)).toEqual(['0 calls']);
  });
});

describe('lines of a letter that begin anew', () => {
  it.each([
    ['De Voorzitter van de Tweede Kamer der Staten-Generaal\nDatum 5 maart 2024\nBetreft Bruggen', 3],
    ['Ik zal uw Kamer voor de zomer van volgend jaar opnieuw\nHoogachtend,', 2],
    ['Hoe lang duurt het werk aan de bruggen in Zeeland nog?\nAntwoord op vraag 2\nDat duurt nog een jaar, zo is de verwachting nu.', 3],
  ])('%j', async (text, count) => expect((await read(new TextEncoder().encode(`${text}\n`), {})).blocks).toHaveLength(count));
});

describe('pages of a text', () => {
  it('keep "Vraag" and "Antwoord" at their heads, and no running head', async () => {
    const page = (about: string): string => `Voortgang bruggen en sluizen\n\nAntwoord\nDe ${about} is gereed.\n\nVraag\nWanneer gaat de ${about} open?\n`;
    const { text } = await read(new TextEncoder().encode(['Geachte voorzitter,\n\nVraag\nWat is gereed?\n', ...['brug', 'sluis', 'dam'].map(page)].join('\f')), {});
    expect(text.match(/^(?:Vraag|Antwoord|Voortgang.*)$/gm)).toEqual(['Vraag', 'Antwoord', 'Vraag', 'Antwoord', 'Vraag', 'Antwoord', 'Vraag']);
  });
});
