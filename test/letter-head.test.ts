import { describe, expect, it } from 'vitest';
import type { Furniture } from '../src/document/document.js';
import { bold, cells, line, margin, prose, structure } from './letter-helpers.js';

const addressee = line('Aan de Voorzitter van de Tweede Kamer der Staten-Generaal');
const head = (...args: Parameters<typeof structure>) => structure(...args).head;

describe('letterhead', () => {
  it('reads labels with their values on one line and the margin column', () => {
    const letter = structure([
      line('> Retouradres Postbus 20901 2500 EX Den Haag'), addressee, line('Datum 14 mei 2024'), line('Betreft Voortgang vervanging van bruggen'),
      margin('Ministerie van Infrastructuur en Waterstaat'), margin('Onze referentie IENW/BSK-2024/900123 Uw referentie Bijlage(n) 2'),
      margin('Afschrift aan de Voorzitter van de Eerste Kamer der Staten-Generaal'), line('Geachte voorzitter,'), line(prose),
    ]);
    expect(letter.head).toMatchObject({
      date: { value: '2024-05-14', implied: false }, subject: { value: 'Voortgang vervanging van bruggen' }, reference: { value: 'IENW/BSK-2024/900123' },
      yourReference: null, ministry: { value: 'Ministerie van Infrastructuur en Waterstaat', implied: false }, chamber: { value: 'tweede-kamer' }, kamerstuk: null,
    });
    const { date } = letter.head;
    expect(letter.text.slice(...(date?.span ?? [0, 0]))).toBe('14 mei 2024');
    expect(letter.regions.filter(({ where }) => where === 'body').map(({ span }) => letter.text.slice(...span))).toEqual(['Geachte voorzitter,', prose]);
  });

  it('reads a stack of labels over a stack of values', () => {
    const found = head([addressee, line('Datum'), line('Betreft'), line('31 januari 2023'), line('Appreciatie motie over bruggen'), line(prose)]);
    expect(found).toMatchObject({ date: { value: '2023-01-31' }, subject: { value: 'Appreciatie motie over bruggen' } });
  });

  it('reads label and value in cells of a layout table', () => {
    const letter = structure([addressee, cells(['Datum', '6 maart 2020'], ['Onderwerp', 'Subsidie voor sluizen']), line('Hierbij zend ik u het rapport.'), line(prose)]);
    expect(letter.head).toMatchObject({ date: { value: '2020-03-06' }, subject: { value: 'Subsidie voor sluizen' } });
    expect(letter.regions.map(({ where }) => where)).toEqual(['letterhead', 'letterhead', 'body', 'body']);
  });

  it('reads a subject over several lines, and no further than the letterhead', () => {
    const at = (y: number, x = 150) => ({ page: 1, box: [x, y, 400, y + 11] as const });
    const found = head([
      addressee, line('Betreft', { page: 1, box: [80, 300, 120, 311] }), line('Antwoorden op vragen over sluizen en', at(300)), line('bruggen in Zeeland', at(313)), line(prose, at(380, 80)),
    ]);
    expect(found.subject?.value).toBe('Antwoorden op vragen over sluizen en bruggen in Zeeland');
  });

  it('reads a subject that hangs behind its label, or goes on in the next row of a layout table', () => {
    const hanging = head([
      addressee, line('Onderwerp Rechtshandhaving in Zeeland; periodieke rapportage, hoofdlijnen', { page: 1, box: [80, 314, 447, 324] }),
      line('overleg en reactie van de sluiswachters', { page: 1, box: [135, 326, 444, 336] }), line(prose, { page: 1, box: [80, 368, 455, 478] }),
    ]);
    expect(hanging.subject?.value).toBe('Rechtshandhaving in Zeeland; periodieke rapportage, hoofdlijnen overleg en reactie van de sluiswachters');
    const rows = head([addressee, cells(['Datum', '6 maart 2020'], ['Betreft', 'Reactie op de brief over de'], ['', 'sluizenproblematiek in Zeeland']), line(prose)]);
    expect(rows.subject?.value).toBe('Reactie op de brief over de sluizenproblematiek in Zeeland');
  });

  it('reads labels in small letters, labels in a row over their values, and a day without label', () => {
    const small = head([addressee, line('uw kenmerk'), line('ons kenmerk DL. 2007/1234'), line('datum: 13 juli 2007'), line('onderwerp Nertsen'), line('Geachte Voorzitter,'), line(prose)]);
    expect(small).toMatchObject({ date: { value: '2007-07-13' }, subject: { value: 'Nertsen' }, reference: { value: 'DL. 2007/1234' }, yourReference: null });
    const row = head([addressee, line('Uw kenmerk Uw brief van Kenmerk Datum'), line('MJZ2001123456'), line('12 november 2001'), line('Onderwerp Bodem'), line(prose)]);
    expect(row).toMatchObject({ date: { value: '2001-11-12' }, reference: { value: 'MJZ2001123456' }, yourReference: null, subject: { value: 'Bodem' } });
    const lone = head([addressee, line('Den Haag'), line('9 februari 2005'), line('Onderwerp Bekostiging'), line('Registratienummer 5212345/03/6'), line('Onderdeel Wetgeving'), line('Doorkiesnummer(s) 070'), line(prose)]);
    expect(lone).toMatchObject({ date: { value: '2005-02-09' }, reference: { value: '5212345/03/6' } });
    expect(head([addressee, line('9 februari 2005'), line('12 maart 2005'), line('Onderwerp Bekostiging'), line(prose)]).date).toBeNull();
  });

  it('reads the addressee behind who gets a copy, and under the long title of a bill', () => {
    const copy = head([line('Afschrift aan de Voorzitter van de Tweede Kamer'), line('De Voorzitter van de Eerste Kamer der Staten-Generaal'), line('Datum 6 maart 2020'), line('Betreft Bruggen'), line(prose)]);
    expect(copy.chamber?.value).toBe('eerste-kamer');
    const title = 'Vaststelling van de begroting van de uitgaven en de ontvangsten van het Ministerie van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer (XI) voor het jaar 1996';
    expect(head([line('24 400 XI'), line(title), line('Nr. 54'), line('BRIEF VAN DE STAATSSECRETARIS'), addressee, line('’s-Gravenhage, 7 maart 1996'), line(prose)]).chamber?.value).toBe('tweede-kamer');
  });

  it('reads the marks of several questions, and no day as a mark', () => {
    const box = (y: number) => ({ page: 1, box: [470, y, 530, y + 8] as const, zone: 'margin' as const });
    const two = head([addressee, line('Betreft: Bruggen'), line('Uw kenmerk', box(200)), line('2022Z20676', box(209)), line('2023Z01460', box(218)), line(prose)]);
    expect(two.yourReference?.value).toBe('2022Z20676 2023Z01460');
    const day = head([addressee, line('Betreft: Bruggen'), line('Uw brief van', box(200)), line('03 juni 2015', box(209)), line('Uw referentie', box(222)), line('31 289', box(231)), line(prose)]);
    expect(day.yourReference?.value).toBe('31 289');
    expect(head([addressee, line('Betreft: Bruggen'), line('Uw brief', box(200)), line('07 april 2023', box(209)), line(prose)]).yourReference).toBeNull();
  });

  it('reads an address without the Voorzitter and a reference that ends in a lone letter', () => {
    const found = head([line('Tweede Kamer der Staten-Generaal'), line('Postbus 20018'), line('2500 EA DEN HAAG'), line('Betreft: Bruggen'), margin('Ons kenmerk FM/2015/0510 M'), line(prose)]);
    expect(found).toMatchObject({ chamber: { value: 'tweede-kamer' }, reference: { value: 'FM/2015/0510 M' } });
  });

  it('takes the number of enclosures for no reference', () => {
    const box = (y: number) => ({ page: 1, box: [470, y, 530, y + 8] as const, zone: 'margin' as const });
    expect(head([addressee, line('Betreft: Bruggen'), line('Onze referentie', box(200)), line('Bijlagen', box(230)), line('2', box(239)), line(prose)]).reference).toBeNull();
  });

  it('takes the text beside a label before the text that comes next', () => {
    const box = (x: number, y: number) => ({ page: 1, box: [x, y, x + 60, y + 8] as const, zone: 'margin' as const });
    const found = head([
      addressee, line('Betreft: Bruggen'), line('Kenmerk', box(470, 200)), line('Uw kenmerk', box(470, 230)), line('2015-0000025528', box(470, 209)), line(prose),
    ]);
    expect(found.reference?.value).toBe('2015-0000025528');
    expect(found.yourReference).toBeNull();
  });

  it('reads the published form with two dossiers', () => {
    const letter = structure([
      line('34 225 Toekomst van de zeehavens'), line('29 862 Binnenvaart'), line('Nr. 40'), line('BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN MILIEU'),
      line('Aan de Voorzitter van de Tweede Kamer der Staten-Generaal'), line('Den Haag, 30 september 2022'), line(prose),
    ]);
    expect(letter.head).toMatchObject({
      kamerstuk: { value: { dossier: '34225', number: '40', id: 'kst-34225-40' } }, date: { value: '2022-09-30' }, chamber: { value: 'tweede-kamer' }, subject: null,
    });
    expect(letter.regions.map(({ where }) => where)).toEqual([...Array(6).fill('letterhead'), 'body']);
  });

  it.each([
    ['Datum 4 dec. 2014', '2014-12-04'], ['Datum donderdag 5 mrt 2020', '2020-03-05'], ['12 sept. 1998', '1998-09-12'], ['Datum: 25 SEP. 2019', '2019-09-25'],
    ['Datum: 2 5 SEP. 2019', '2019-09-25'], ['2 5 JUNI 2010', '2010-06-25'], ['Datum 0 4 NOV. 2010', '2010-11-04'], ['Datum - 7 JUNI 2012', '2012-06-07'],
    ['ONTVANGEN 1 2 NOV. 2019', null], ['Datum 31 sep. 2013', null],
  ])('reads the day of "%s", stamped or abbreviated', (written, day) => {
    expect(head([addressee, line(written), line('Betreft Bruggen'), line('Geachte voorzitter,'), line(prose)]).date?.value ?? null).toBe(day);
  });

  it('reads the day of a memo whose mark was blacked out', () => {
    const letter = structure([margin('Van'), margin('Datum'), margin('29 maart 2023'), margin('Referentie'), line('nota'), line('TER ONDERTEKENING'), bold('Aanleiding'), line(prose)]);
    expect(letter).toMatchObject({ head: { date: { value: '2023-03-29' }, reference: null }, findings: [] });
  });

  it('takes a mark and a day that the first page has not from the margin of later ones', () => {
    const at = (text: string, y: number, page = 2): Furniture => ({ text, page, box: [468, y, 530, y + 7] });
    const later = (...furniture: Furniture[]) => structure([addressee, margin('Ons kenmerk'), line('Datum'), line('Betreft Bruggen'), line('Geachte voorzitter,'), line(prose)], 'pdf', null, furniture).head;
    expect(later(at('Datum', 197), at('17 december 2020', 206), at('Ons kenmerk', 219), at('2947574', 228))).toMatchObject({ date: { value: '2020-12-17', span: null }, reference: { value: '2947574' } });
    expect(later(at('Ons kenmerk', 197), at('Pagina 2 van 6', 777), at('Datum', 197, 3), at('Uw kenmerk', 206, 3))).toMatchObject({ date: null, reference: null });
  });

  it('has no date where the day is missing, and takes the given one as concluded', () => {
    const blocks = [addressee, line('Datum \x1b december 2020'), line('Betreft Bruggen'), line(prose)];
    expect(structure(blocks)).toMatchObject({ head: { date: null }, findings: [{ code: 'no-date' }] });
    expect(head(blocks, 'pdf', '2020-12-17').date).toEqual({ value: '2020-12-17', span: null, implied: true });
  });

  it.each(['Aan de Voorzitter van de Eerste Kamer der Staten-Generaal', 'De voorzitter van de vaste commissie voor Koninkrijksrelaties van de Eerste Kamer'])('tells the chamber of "%s"', (to) => {
    expect(head([line(to), line('Datum 1 mei 2020'), line('Betreft Bruggen'), line(prose)]).chamber?.value).toBe('eerste-kamer');
  });

  it('takes the day of "Uw brief van" for no reference', () => {
    const found = head([addressee, line('Onderwerp Bruggen'), margin('Uw brief van 3 oktober 2014 Ons kenmerk 684993'), line(prose)]);
    expect(found).toMatchObject({ yourReference: null, reference: { value: '684993' } });
  });

  it('takes nothing from a text that is no letter', () => {
    const letter = structure([bold('VERSLAG VAN DE RAAD'), line(prose), line('De minister van Defensie')]);
    expect(letter.findings).toMatchObject([{ code: 'not-a-letter' }]);
    expect(Object.values(letter.head).every((value) => value === null || (Array.isArray(value) && value.length === 0))).toBe(true);
    expect(letter.regions.some(({ where }) => where === 'letterhead')).toBe(false);
    expect(structure([line('Nederland geeft € 5 miljoen.')]).head.date).toBeNull();
  });

  it.each([
    ['In antwoord op uw brief van 7 september 2023, nr. 2023Z14759, deel ik u mede dat de vragen worden beantwoord.', 'tweede-kamer'],
    ['Hierbij zend ik u de antwoorden op de schriftelijke vragen van het lid Bakker (PVV) over sluizen (2023Z14759).', 'tweede-kamer'],
    ['Naar aanleiding van uw verzoek om documenten over de Kamervragen met nummer 2023Z14759 deel ik u het volgende mede.', null],
    ['In antwoord op uw brief van 7 september 2023, nr. 2023-14759, deel ik u mede dat de vragen worden beantwoord.', null],
  ])('tells the chamber by the number of its questions in "%s"', (text, chamber) => {
    expect(head([line('Datum 18 oktober 2023'), line('Onderwerp Bruggen'), line(text)]).chamber).toEqual(chamber && { value: chamber, span: null, implied: true });
  });

  it('takes the addressee before the number of questions, and a number behind "Uw kenmerk"', () => {
    const text = line('In antwoord op uw brief van 7 september 2023, nr. 2023Z14759, deel ik u mede dat de vragen worden beantwoord.');
    expect(head([line('De Voorzitter van de Eerste Kamer der Staten-Generaal'), line('Datum 18 oktober 2023'), line('Betreft Bruggen'), text]).chamber).toMatchObject({ value: 'eerste-kamer', implied: false });
    expect(head([line('Datum 18 oktober 2023'), line('Betreft Bruggen'), margin('Uw kenmerk 2023Z14759'), line(prose)]).chamber).toMatchObject({ value: 'tweede-kamer', implied: true });
  });

  it.each([
    ['www.rijksoverheid.nl/jenv', 'Landbouw, Natuur en Voedselkwaliteit', '2023', 'Justitie en Veiligheid'],
    ['www.rijksoverheid.nl/lnv', 'Economische Zaken en Klimaat', '2021', 'Landbouw, Natuur en Voedselkwaliteit'],
    ['www.rijksoverheid.nl/lnv', 'Landbouw, Visserij, Voedselzekerheid en Natuur', '2025', 'Landbouw, Visserij, Voedselzekerheid en Natuur'],
    ['www.rijksoverheid.nl/venj', 'Justitie en Veiligheid', '2018', 'Justitie en Veiligheid'],
    ['www.rijksoverheid.nl/ienm', 'Infrastructuur en Waterstaat', '2018', 'Infrastructuur en Waterstaat'],
    ['www.rijksoverheid.nl/ministeries/jenv', 'Financiën', '2023', 'Financiën'],
  ])('concludes the ministry from %s over the office of %s', (address, office, year, ministry) => {
    const found = head([addressee, line(`Datum 18 oktober ${year}`), line('Betreft Lezen'), margin(address), line(prose), line(`De minister van ${office},`), line('Mila Strijkman')]);
    expect(found.ministry).toEqual({ value: `Ministerie van ${ministry}`, span: null, implied: true });
  });

  it('takes the printed ministry before any address, and no address of the text', () => {
    const above = [addressee, line('Datum 18 oktober 2023'), line('Betreft Lezen')];
    const below = [line('De minister van Financiën,'), line('Mila Strijkman')];
    expect(head([...above, margin('Ministerie van Defensie'), margin('www.rijksoverheid.nl/jenv'), line(prose), ...below]).ministry).toMatchObject({ value: 'Ministerie van Defensie', implied: false });
    expect(head([...above, line(prose), line('www.rijksoverheid.nl/jenv'), ...below]).ministry?.value).toBe('Ministerie van Financiën');
  });

  it('concludes the ministry from the office that signed', () => {
    const found = head([addressee, line('Betreft Lezen'), line(prose), line('De minister voor Primair en Voortgezet Onderwijs,'), line('Mila Strijkman')]);
    expect(found.ministry).toEqual({ value: 'Ministerie van Onderwijs, Cultuur en Wetenschap', span: null, implied: true });
  });
});
