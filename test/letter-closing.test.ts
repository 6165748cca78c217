import { describe, expect, it } from 'vitest';
import { line, cells, note, prose, structure } from './letter-helpers.js';
import type { BlockInput } from '../src/document/builder.js';

const above = [line('Aan de Voorzitter van de Tweede Kamer'), line('Datum 1 mei 2020'), line('Betreft Bruggen'), line(prose)];
const letter = (...closing: BlockInput[]) => structure([...above, ...closing]);
const signed = (...closing: BlockInput[]) => letter(...closing).head.signatories.map(({ value: { role, name } }) => [role, name]);

describe('signatures', () => {
  it.each<[string, string[], [string, string | null][]]>([
    ['role, then name', ['Hoogachtend,', 'De Minister van Financiën,', 'F.G. de Vries'], [['Minister van Financiën', 'F.G. de Vries']]],
    ['name, then role', ['(w.g.)', 'Anna M. van den Broek', 'Minister van Economische Zaken'], [['Minister van Economische Zaken', 'Anna M. van den Broek']]],
    ['all in one line', ['Hoogachtend, de minister van Volksgezondheid, Welzijn en Sport, mw. drs. E.I. Dijkstra'], [['minister van Volksgezondheid, Welzijn en Sport', 'mw. drs. E.I. Dijkstra']]],
    ['capitals with titles', ['DE STAATSSECRETARIS VAN DEFENSIE', 'mr. drs. C.A. van der Pol'], [['STAATSSECRETARIS VAN DEFENSIE', 'mr. drs. C.A. van der Pol']]],
    ['an office over two lines', ['De Minister voor Armoedebeleid,', 'Participatie en Pensioenen,', 'C.J. Bakker'], [['Minister voor Armoedebeleid, Participatie en Pensioenen', 'C.J. Bakker']]],
    ['a portfolio within a ministry', ['De staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties Digitalisering en Koninkrijksrelaties', 'Alexandra C. de Wit'],
      [['staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties Digitalisering en Koninkrijksrelaties', 'Alexandra C. de Wit']]],
    ['one below the other', ['De minister van Defensie,', 'A. Jansen', 'De minister van Financiën,', 'B. Pietersen'], [['minister van Defensie', 'A. Jansen'], ['minister van Financiën', 'B. Pietersen']]],
    ['offices, then names', ['De minister van Defensie,', 'De minister van Financiën,', 'A. Jansen', 'B. Pietersen'], [['minister van Defensie', 'A. Jansen'], ['minister van Financiën', 'B. Pietersen']]],
    ['several names first', ['(w.g.)', 'A. Jansen', 'Minister van Defensie', '(w.g.)', 'B. Pietersen', 'Staatssecretaris van Defensie'], [['Minister van Defensie', 'A. Jansen'], ['Staatssecretaris van Defensie', 'B. Pietersen']]],
    ['names in brackets', ['De Minister van Defensie,', '(A. Jansen)', 'De Staatssecretaris van Defensie,', '(B. Pietersen)'], [['Minister van Defensie', 'A. Jansen'], ['Staatssecretaris van Defensie', 'B. Pietersen']]],
    ['titles with a capital', ['De Minister van Justitie,', 'Prof. mr. dr. E.M.H. van den Broek'], [['Minister van Justitie', 'Prof. mr. dr. E.M.H. van den Broek']]],
    ['an apostrophe in the name', ['De Minister van Binnenlandse Zaken,', 'H. d’Hondt'], [['Minister van Binnenlandse Zaken', 'H. d’Hondt']]],
    ['what it is charged with in brackets', ['De staatssecretaris van Financiën (Toeslagen en Douane),', 'A. Jansen'], [['staatssecretaris van Financiën (Toeslagen en Douane)', 'A. Jansen']]],
    ['a ministry of the nineties', ['DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAPPEN,', 'A. Jansen'], [['MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAPPEN', 'A. Jansen']]],
    ['a name and an office without "van"', ['A. Jansen staatssecretaris Rechtsbescherming'], [['staatssecretaris Rechtsbescherming', 'A. Jansen']]],
    ['a charge of three', ['De staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties,', 'Herstel Groningen, Koninkrijksrelaties en Digitalisering', 'A. Jansen'],
      [['staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties, Herstel Groningen, Koninkrijksrelaties en Digitalisering', 'A. Jansen']]],
    ['a charge that no table knows', ['De staatssecretaris van Financiën - Sluizen, Vaarwegen en Bruggen,', 'Jan Jansen'], [['staatssecretaris van Financiën - Sluizen, Vaarwegen en Bruggen', 'Jan Jansen']]],
    ['a charge in capitals', ['DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT – SLUIZEN EN BRUGGEN', 'Jan Jansen'], [['STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT – SLUIZEN EN BRUGGEN', 'Jan Jansen']]],
    ['an office held for a while', ['De minister van Volksgezondheid, Welzijn en Sport, a.i.,', 'A. Jansen'], [['minister van Volksgezondheid, Welzijn en Sport, a.i.', 'A. Jansen']]],
    ['an interim office', ['De minister van Buitenlandse Zaken a.i.,', 'A. Jansen'], [['minister van Buitenlandse Zaken a.i.', 'A. Jansen']]],
    ['an office that hardly begins in its line', ['de staatssecretaris Jeugd,', 'Preventie en Sport,', 'A. Jansen'], [['staatssecretaris Jeugd, Preventie en Sport', 'A. Jansen']]],
    ['a line to sign on, a stroke of the pen', ['De minister van Defensie,', '________', '—A. Jansen'], [['minister van Defensie', 'A. Jansen']]],
    ['initials in one', ['De minister van Defensie,', 'drs. DJ. Jansen'], [['minister van Defensie', 'drs. DJ. Jansen']]],
    ['why no hand signed', ['De minister van Defensie,', '(digitaal ondertekend)', 'A. Jansen'], [['minister van Defensie', 'A. Jansen']]],
    ['no name', ['Hoogachtend,', 'De minister van Defensie,'], [['minister van Defensie', null]]],
  ])('%s', (_, lines, expected) => expect(signed(...lines.map((text) => line(text)))).toEqual(expected));

  it('reads signatures side by side in a table, and a name behind the notes of a page', () => {
    expect(signed(cells(['De minister van Defensie,', 'De minister van Financiën,'], ['A. Jansen', 'B. Pietersen']))).toEqual([['minister van Defensie', 'A. Jansen'], ['minister van Financiën', 'B. Pietersen']]);
    expect(signed(line('De minister van Defensie,'), note('1', 'Kamerstuk 1.'), line('A. Jansen'))).toEqual([['minister van Defensie', 'A. Jansen']]);
  });

  it('marks the closing and leaves the enclosure behind it in the text', () => {
    const { regions, text } = letter(line('Hoogachtend,'), line('De minister van Defensie,'), line('A. Jansen'), line('Bijlage 1', { style: { bold: true } }), line(prose));
    expect(regions.filter(({ where }) => where === 'signature').map(({ span }) => text.slice(...span))).toEqual(['Hoogachtend,', 'De minister van Defensie,', 'A. Jansen']);
    expect(regions.at(-1)?.where).toBe('body');
  });

  it('names the officer who signed for a minister', () => {
    const { head } = letter(line('Hoogachtend,'), line('de Minister van Financiën, namens deze,'), line('de directeur Juridische Zaken,'), line('mr. P.M. de Boer'));
    expect(head.signatories.map(({ value }) => value)).toEqual([{ role: 'directeur Juridische Zaken', name: 'mr. P.M. de Boer' }]);
    expect(head.onBehalfOf.map(({ value }) => value)).toEqual(['Minister van Financiën']);
    expect(head.ministry).toMatchObject({ value: 'Ministerie van Financiën', implied: true });
  });

  it.each<[string[], [string, string | null][], string[]]>([
    [['De Minister van Justitie,', 'namens deze,', 'mr. A.B. Jansen', 'Hoofd Juridische Zaken'], [['Hoofd Juridische Zaken', 'mr. A.B. Jansen']], ['Minister van Justitie']],
    [['De Minister van Justitie,', 'namens deze,', 'Algemeen Directeur Dienst Justitiële Inrichtingen,', 'A.B. Jansen'], [['Algemeen Directeur Dienst Justitiële Inrichtingen', 'A.B. Jansen']], ['Minister van Justitie']],
    [['De Minister van Justitie,', 'namens deze,', 'A.B. Jansen', 'Hoofddirecteur IND', 'Bezwaar'], [['Hoofddirecteur IND', 'A.B. Jansen']], ['Minister van Justitie']],
    [['Hoogachtend,', 'namens de Minister van Volksgezondheid,', 'Welzijn en Sport,', 'de secretaris-generaal,', 'A.B. Jansen'], [['secretaris-generaal', 'A.B. Jansen']], ['Minister van Volksgezondheid, Welzijn en Sport']],
    [['Namens de minister voor Klimaat en Energie,', 'A.B. Jansen', 'directeur Elektriciteit'], [['directeur Elektriciteit', 'A.B. Jansen']], ['minister voor Klimaat en Energie']],
    [['De Minister van Financiën,', 'namens deze,', 'De Staatssecretaris van Financiën,', 'A.B. Jansen', 'Bezwaar'], [['Staatssecretaris van Financiën', 'A.B. Jansen']], ['Minister van Financiën']],
    [['De Minister van Financiën,', 'namens deze,', 'de directeur-generaal Langdurige Zorg en', 'Maatschappelijke Ondersteuning,', 'A.B. Jansen'], [['directeur-generaal Langdurige Zorg en Maatschappelijke Ondersteuning', 'A.B. Jansen']], ['Minister van Financiën']],
    [['De Minister van Financiën,', 'namens deze,', 'de directeur Begroting', '[Deze brief is vanwege COVID-19 niet voorzien van een handtekening. Wie beslist, is akkoord.]', 'A.B. Jansen'], [['directeur Begroting', 'A.B. Jansen']], ['Minister van Financiën']],
    [['DE MINISTER VAN DEFENSIE,', 'b/a', 'DE STAATSSECRETARIS VAN DEFENSIE', 'A.B. Jansen'], [['STAATSSECRETARIS VAN DEFENSIE', 'A.B. Jansen']], ['MINISTER VAN DEFENSIE']],
    [['De Minister van Financiën,', 'namens deze,', 'A.B. Jansen', 'Bezwaarclausule'], [['Minister van Financiën', 'A.B. Jansen']], []],
  ])('tells who signed for whom: %j', (closing, signatories, others) => {
    const { head } = letter(...closing.map((text) => line(text)), line(prose));
    expect(head.signatories.map(({ value: { role, name } }) => [role, name])).toEqual(signatories);
    expect(head.onBehalfOf.map(({ value }) => value)).toEqual(others);
  });

  it('passes over a blacked-out signature, and takes nothing far below for the office', () => {
    const at = (text: string, y: number): BlockInput => line(text, { page: 1, box: [78, y, 240, y + 10] });
    const deputed = (...closing: BlockInput[]) => signed(at('Hoogachtend,', 280), at('De Minister van Financiën, namens deze:', 300), ...closing);
    expect(deputed(at('10.2.e', 330), at('Anna de Vries', 380), at('plaatsvervangend secretaris-generaal', 392))).toEqual([['plaatsvervangend secretaris-generaal', 'Anna de Vries']]);
    expect(deputed(at('Anna de Vries', 380), at('Beroepsclausule', 700))).toEqual([['Minister van Financiën', 'Anna de Vries']]);
  });

  it.each(['De minister van Defensie heeft dat toegezegd.', 'Minister van Defensie'])('takes "%s" in the text for no signature', (text) => expect(signed(line(text), line(prose))).toEqual([]));
});

describe('mede namens', () => {
  const behalf = (text: string, ...more: BlockInput[]) => structure([...above.slice(0, 3), line(text), ...more]).head.onBehalfOf.map(({ value }) => value);

  it('lists every office, once', () => {
    expect(behalf(`Hierbij informeer ik u, mede namens de minister van Buitenlandse Zaken (BZ), de minister voor Rechtsbescherming en de staatssecretaris Jeugd, Preventie en Sport, over bruggen. ${prose}`, line('Mede namens de minister van BZ,')))
      .toEqual(['minister van Buitenlandse Zaken', 'minister voor Rechtsbescherming', 'staatssecretaris Jeugd, Preventie en Sport']);
  });

  it('leaves out whom others speak for', () => {
    expect(behalf('Hierbij informeer ik u. De minister van Financiën heeft u, mede namens de minister van Defensie, een brief gezonden over de kosten van de bruggen.')).toEqual([]);
    expect(behalf('Dit schrijf ik mede namens alle gemeenten in de provincie Zeeland, die u groeten en het beste wensen.')).toEqual([]);
  });
  it.each([
    ['Hieronder reageer ik mede namens de minister van Defensie op de vragen.', ['minister van Defensie']],
    ['Deze brief wil ik benutten om, op uw verzoek (Kamerstuk 36 045, nr. 12) en mede namens de minister van Defensie, in te gaan op de nota.', ['minister van Defensie']],
    ['Tot slot treft u hierbij, mede namens de minister van Defensie, het rapport aan.', ['minister van Defensie']],
    ['Zo heb ik, mede namens de minister van Defensie, de provincies om hulp gevraagd.', []],
    ['Ik zal u, mede namens de minister van Defensie, in het najaar informeren.', []],
    ['In deze brief meldt de minister van Financiën, mede namens de minister van Defensie, dat de brug klaar is.', []],
    ['In deze brief ga ik in op de aanpak die de minister van Financiën mede namens de minister van Defensie bedacht.', []],
  ])('further on, only of this letter: %s', (said, roles) => {
    expect(behalf('Hierbij informeer ik u over bruggen.', ...Array.from({ length: 18 }, () => line(prose)), line(said))).toEqual(roles);
  });

});
