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
    ['a number straight at its text', ['1Kamerstuk 1.', '2 Zie de brug.']],
    ['a number that has slipped down', ['1', '', 'Kamerstuk 1.', 'Zie de brug.', '2']],
    ['the first number below all texts', ['Kamerstuk 1.', '2 Zie de brug.', '1']],
    ['both numbers below their texts', ['Kamerstuk 1.', 'Zie de brug.', '1', '2']],
  ])('%s', async (_, foot) => expect(await notes(page(...foot))).toEqual(['1 Kamerstuk 1.', '2 Zie de brug.', '2 calls']));

  it('takes no number of a post box for a call', async () => {
    expect(await notes(`Postbus 20061\n${page('1', '', 'Kamerstuk 1.').replace('oud.1', 'oud.')}`)).toEqual(['0 calls']);
  });

  it.each([
    ['behind a space, within a sentence', 'De motie van het lid De Vries 1 wordt uitgevoerd en die van Bakker 2, over sluizen, ook.'],
    ['of two notes on one place', 'De arbeidspositie van velen is volgens beide rapporten zorgwekkend.12 De inkomens zijn laag.'],
    ['behind a year', 'Dat schreef ik in mijn brief van 14 juni 2022 1. Het blijft waar, zie het advies.2'],
    ['behind four capitals', 'De positie van de SIDS1-landen blijft volgens het rapport kwetsbaar.2 Dat is bekend.'],
  ])('finds calls %s', async (_, sentence) => {
    expect(await notes(page('1', 'Kamerstuk 1.', '2', 'Zie de brug.').replace(/De brug is 60.*/, sentence))).toEqual(['1 Kamerstuk 1.', '2 Zie de brug.', '2 calls']);
  });

  it.each([
    'De brug kost (€ 1,1 miljoen) en de sluis kost € 3,2 miljoen in totaal.',
    'Het plan heeft 1 deel en kent 2 varianten voor de brug en voor de sluis.',
    'Volgens artikel 1, tabel 2, blijft de brug nog tien jaar liggen.',
  ])('leaves figures alone: %s', async (sentence) => {
    expect(await notes(page('1', 'Kamerstuk 1.', '2', 'Zie de brug.').replace(/De brug is 60.*/, sentence))).toEqual(['0 calls']);
  });

  it('begins them below a sentence that the end of the page cuts off', async () => {
    expect(await notes('De brug is oud.1 Zij wordt met de sluis\n1 Kamerstuk 1.\n\fvervangen.')).toEqual(['1 Kamerstuk 1.', '1 calls']);
    expect(await notes('De brug is oud.1 Zij wordt vervangen.\n1 Brug\n\fen een sluis.')).toEqual(['0 calls']);
  });

  it('takes no paragraph for a note whose number has slipped', async () => {
    expect(await notes('De brug is oud.1\n\nDe minister,\n1\n\fEinde.')).toEqual(['0 calls']);
  });

  it('goes on behind a page whose notes it could not find', async () => {
    const pages = [['De brug is oud.1 Dat is bekend.', '', '1', 'Kamerstuk 1.'], ['Van noot 2 is de aanroep verloren.', '', '2', 'Kamerstuk 2.'], ['De sluis is ouder.3 Dat ook.', '', '3', 'Kamerstuk 3.']];
    expect(await notes(pages.map((lines) => lines.join('\n')).join('\n\f'))).toEqual(['1 Kamerstuk 1.', '3 Kamerstuk 3.', '2 calls']);
  });
});

describe('numbers that a text layer tore', () => {
  it.each([
    ['Kamerstukken II 2022-23, 3 6200-VIII, nr. 4 4.', 'Kamerstukken II 2022-23, 36200-VIII, nr. 44.'],
    ['Kamerstukken II 2022-23, 3 6200 VIII, nr. 4 6 (t.v.v. 3 6200-VIII-30)', 'Kamerstukken II 2022-23, 36200 VIII, nr. 46 (t.v.v. 36200-VIII-30)'],
    ['Kamerstuk 32 8 20, nr. 1 112', 'Kamerstuk 32820, nr. 1112'],
    ['Kamerstukken II, 2021-2022, 29544 nr.\n1 1 76.', 'Kamerstukken II, 2021-2022, 29544 nr. 1176.'],
    ['Brief d.d. 2 1 november 2022', 'Brief d.d. 21 november 2022'],
    ['Kamerstuk 36 200, nr. 12 en Kamerstuk 31 293, nr. 6', 'Kamerstuk 36 200, nr. 12 en Kamerstuk 31 293, nr. 6'],
    ['Uitvoeringsrapportage nr. 1 2023', 'Uitvoeringsrapportage nr. 1 2023'],
    ['In 2022 36 200 euro en nr. 12 3', 'In 2022 36 200 euro en nr. 12 3'],
  ])('%j', async (text, mended) => expect((await read(new TextEncoder().encode(`${text}\n`), {})).text).toBe(mended));

  it('mends the reference below its label', async () => {
    expect((await read(new TextEncoder().encode('Onze ref erentie\n3 8 721495\n'), {})).text).toContain('38721495');
  });
});

describe('text without empty lines', () => {
  const letter = (title: string) => `Geachte voorzitter,\nDe bruggen en de sluizen in het noorden van het land zijn aan vervanging\ntoe, en de kosten daarvan zijn hoger dan bij de begroting werd voorzien nu.\n${title}\nHet onderhoud aan de bruggen begint volgend jaar en duurt tot de zomer van\nhet jaar daarna, waarna de sluizen aan de beurt komen volgens de planning.\n`;
  it('finds a title between two sentences', async () => {
    expect((await read(new TextEncoder().encode(letter('Onderhoud aan bruggen')), {})).blocks).toHaveLength(4);
  });
  it('and none in the last words of a sentence', async () => {
    expect((await read(new TextEncoder().encode(letter('Dat valt tegen.')), {})).blocks).toHaveLength(3);
  });
});

describe('running heads among the text', () => {
  it('drops lines of the letterhead that stand again on every page', async () => {
    const text = ['Datum\n2 juni 2023\nGeachte voorzitter,\nDe brug is oud.', 'De sluis ook.\nDatum\n2 juni 2 023', 'Dat was het.\nDatum\n2 juni 2023'].join('\n\f');
    const { furniture, text: whole } = await read(new TextEncoder().encode(text), {});
    expect(furniture.map(({ text: line }) => line)).toEqual(['Datum', '2 juni 2 023', 'Datum', '2 juni 2023']);
    expect(whole).not.toContain('2 023');
  });
});

describe('lines of a letter that begin anew', () => {
  it.each([
    ['De Voorzitter van de Tweede Kamer der Staten-Generaal\nDatum 5 maart 2024\nBetreft Bruggen', 3],
    ['Ik zal uw Kamer voor de zomer van volgend jaar opnieuw\nHoogachtend,', 2],
    ['Hoe lang duurt het werk aan de bruggen in Zeeland nog?\nAntwoord op vraag 2\nDat duurt nog een jaar, zo is de verwachting nu.', 3],
  ])('%j', async (text, count) => expect((await read(new TextEncoder().encode(`${text}\n`), {})).blocks).toHaveLength(count));
});

describe('tables set out with spaces', () => {
  const rows = async (...lines: string[]) => {
    const { blocks, text } = await read(new TextEncoder().encode(`${lines.join('\n')}\n`), {});
    return blocks.flatMap((block) => block.rows?.map((row) => row.map(({ span }) => text.slice(...span)).join(' | ')) ?? []);
  };
  it.each([
    ['heads over two lines', [
      'Land           Aantal       Aandeel', '               bruggen      (€ mln)', 'Noord             12          32,9', 'Zuid               3           1,4',
    ], ['Land | Aantal bruggen | Aandeel (€ mln)', 'Noord | 12 | 32,9', 'Zuid | 3 | 1,4']],
    ['labels that begin above their figures', [
      'Artikel   Omschrijving        Raming    Stand', '12        Onderhoud van', '          bruggen               12,0        -', '13        Sluizen                1,3      8,2',
    ], ['Artikel | Omschrijving | Raming | Stand', '12 | Onderhoud van bruggen | 12,0 | -', '13 | Sluizen | 1,3 | 8,2']],
    ['a label that goes on below them', [
      'Maatregel                 2023          2024', 'Bruggen              € 160.000       € 2 mln.', 'Sluizen in het       € 500.000     € 200.000', 'noorden', 'Totaal               € 660.000   € 2.200.000',
    ], ['Maatregel | 2023 | 2024', 'Bruggen | € 160.000 | € 2 mln.', 'Sluizen in het noorden | € 500.000 | € 200.000', 'Totaal | € 660.000 | € 2.200.000']],
    ['one row below years', ['              2023    2024    2025', 'Bruggen        0,7    13,2    17,7', '(€ miljoen)'], [' | 2023 | 2024 | 2025', 'Bruggen (€ miljoen) | 0,7 | 13,2 | 17,7']],
    ['a unit that stands over all columns', ['              2023    2024', '             mld euro', 'Bruggen        7,0     7,6', 'Sluizen        1,0     1,6'], [' | 2023 | 2024', 'mld euro |  | ', 'Bruggen | 7,0 | 7,6', 'Sluizen | 1,0 | 1,6']],
    ['one column of amounts', ['Kostenpost        Bedrag', 'Bruggen           € 2,4', 'Sluizen           € 3,0', 'Totaal            € 5,4'], ['Kostenpost | Bedrag', 'Bruggen | € 2,4', 'Sluizen | € 3,0', 'Totaal | € 5,4']],
  ])('are read: %s', async (_, lines, expected) => expect(await rows(...lines)).toEqual(expected));

  it.each([
    ['heads that cannot be told apart', ['Land   van de bruggen en de sluizen', '          Noord      12          32,9    4', 'Zuid 3           1,4  2,2   5']],
    ['rows that go on below as something else', ['Noord     12       32,9', 'Zuid       3        1,4', 'West  de bruggen, zie de brief van', 'Oost       4        2,4']],
    ['a letterhead', ['Datum        8 september 2025', 'Betreft      Bruggen in het noorden', 'Kenmerk      2025-12']],
  ])('are left alone: %s', async (_, lines) => expect(await rows(...lines)).toEqual([]));
});

describe('pages of a text', () => {
  it('keep "Vraag" and "Antwoord" at their heads, and no running head', async () => {
    const page = (about: string): string => `Voortgang bruggen en sluizen\n\nAntwoord\nDe ${about} is gereed.\n\nVraag\nWanneer gaat de ${about} open?\n`;
    const { text } = await read(new TextEncoder().encode(['Geachte voorzitter,\n\nVraag\nWat is gereed?\n', ...['brug', 'sluis', 'dam'].map(page)].join('\f')), {});
    expect(text.match(/^(?:Vraag|Antwoord|Voortgang.*)$/gm)).toEqual(['Vraag', 'Antwoord', 'Vraag', 'Antwoord', 'Vraag', 'Antwoord', 'Vraag']);
  });
});
