import { describe, expect, it } from 'vitest';
import { parseLetter } from '../src/index.js';
import { line, structure } from './letter-helpers.js';

const top = (chamber = 'Tweede') => [`${chamber} Kamer der Staten-Generaal`, '2', 'Vergaderjaar 2018–2019', 'Aanhangsel van de Handelingen',
  'Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden', '2210'];
const asked = 'Vragen van het lid Bakker (PVV) aan de Minister van Financiën over de kosten van sluizen (ingezonden 3 mei 2019).';
const questions = ['Vraag 1', 'Kent u het bericht «Sluis dicht» van 27 april jl.?', 'Antwoord 1', 'Ja.'];
const annex = (answer: string, question = asked) => structure([...top(), question, answer, ...questions].map((text) => line(text)));
const signed = (answer: string, question = asked) => annex(answer, question).head.signatories.map(({ value: { role, name } }) => `${role}: ${name}`);
const behalf = (answer: string) => annex(answer).head.onBehalfOf.map(({ value }) => value);

describe('a published answer', () => {
  it('reads chamber, day, subject, who answers and in whose name', () => {
    const { head, text, findings } = annex('Antwoord van Minister Visser (Financiën), mede namens de Minister van Defensie (ontvangen 21 mei 2019). Zie ook Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 2101.');
    expect(head).toMatchObject({
      date: { value: '2019-05-21', implied: false }, subject: { value: 'de kosten van sluizen' }, chamber: { value: 'tweede-kamer', implied: false }, reference: null, kamerstuk: null,
      ministry: { value: 'Ministerie van Financiën', implied: true }, signatories: [{ value: { role: 'minister van Financiën', name: 'Visser' } }], onBehalfOf: [{ value: 'Minister van Defensie' }],
    });
    expect(text.slice(...(head.subject?.span ?? [0, 0]))).toBe('de kosten van sluizen');
    expect(text.slice(...(head.date?.span ?? [0, 0]))).toBe('21 mei 2019');
    expect(findings).toEqual([]);
  });

  it.each([
    ['Antwoord van Minister Visser (Medische Zorg) (ontvangen 21 mei 2019).', ['minister voor Medische Zorg: Visser']],
    ['Antwoord van Minister De Wit (Volkshuisvesting en Ruimtelijke Ordening) (ontvangen 21 mei 2023).', ['minister voor Volkshuisvesting en Ruimtelijke Ordening: De Wit']],
    ['Antwoord van Minister De Wit (Volkshuisvesting en Ruimtelijke Ordening) (ontvangen 21 mei 2025).', ['minister van Volkshuisvesting en Ruimtelijke Ordening: De Wit']],
    ['Antwoord van Staatssecretaris Van der Wit (Financiën – Fiscaliteit en Belastingdienst) (ontvangen 21 mei 2024).', ['staatssecretaris van Financiën – Fiscaliteit en Belastingdienst: Van der Wit']],
    ['Antwoord van Minister Visser (Financiën) en Staatssecretaris De Wit (Justitie en Veiligheid) (ontvangen 21 mei 2019).', ['minister van Financiën: Visser', 'staatssecretaris van Justitie en Veiligheid: De Wit']],
    ['Antwoord van de Ministers Visser (Financiën) en De Wit-Bakker (Defensie) (ontvangen 21 mei 2019).', ['minister van Financiën: Visser', 'minister van Defensie: De Wit-Bakker']],
    ['Antwoord van Minister Visser en Staatssecretaris De Wit (beiden Justitie en Veiligheid) (ontvangen 21 mei 2019).', ['minister van Justitie en Veiligheid: Visser', 'staatssecretaris van Justitie en Veiligheid: De Wit']],
    ['Antwoord van Minister-President Visser (Algemene Zaken) (ontvangen 21 mei 2019).', ['minister-president, minister van Algemene Zaken: Visser']],
    ['Mededeling van Minister Visser (Financiën) (ontvangen (ontvangen 21 mei 2019).', ['minister van Financiën: Visser']],
    ['Antwoord van minister Visser (Justitie). (Ontvangen 21 mei 2004)', ['minister van Justitie: Visser']],
  ])('reads who says "%s"', (answer, people) => { expect(signed(answer)).toEqual(people); });

  it('takes "Minister voor" from the question', () => {
    const answer = 'Antwoord van Minister Visser (Water en Sluizen) (ontvangen 21 mei 2019).';
    expect(signed(answer)).toEqual(['minister van Water en Sluizen: Visser']);
    expect(signed(answer, 'Vragen van het lid Bakker (PVV) aan de Minister voor Water en Sluizen over vis (ingezonden 3 mei 2019).')).toEqual(['minister voor Water en Sluizen: Visser']);
  });

  it.each([
    ['de Ministers van Financiën, van Justitie en Veiligheid en voor Rechtsbescherming', ['Minister van Financiën', 'Minister van Justitie en Veiligheid', 'Minister voor Rechtsbescherming']],
    ['de Staatssecretarissen van Volksgezondheid, Welzijn en Sport en van Financiën', ['Staatssecretaris van Volksgezondheid, Welzijn en Sport', 'Staatssecretaris van Financiën']],
    ['Minister De Wit (Justitie en Veiligheid)', ['minister van Justitie en Veiligheid']],
  ])('reads the offices in "mede namens %s"', (others, roles) => {
    expect(behalf(`Antwoord van Minister Visser (Financiën), mede namens ${others} (ontvangen 21 mei 2019).`)).toEqual(roles);
  });

  it('reads it below the questions, from the Eerste Kamer, and over blocks that a text breaks', () => {
    const old = structure([...top('Eerste'), asked.replace('Vragen van het lid', 'Vragen van de leden'), '1', 'Kent u het bericht van het Ministerie van Defensie?', 'Antwoord', 'Antwoord van minister Visser (Financiën). (Ontvangen 21 mei 2004)'].map((text) => line(text)));
    expect(old.head).toMatchObject({ chamber: { value: 'eerste-kamer' }, date: { value: '2004-05-21' }, ministry: { value: 'Ministerie van Financiën' } });
    const broken = structure([...top(), asked, 'Antwoord van Minister Visser (Volksgezondheid, Welzijn en Sport', 'Jeugd, Preventie en Sport) (ontvangen 21 mei', '2024).', ...questions].map((text) => line(text)), 'text');
    expect(broken.head).toMatchObject({ date: { value: '2024-05-21' }, signatories: [{ value: { role: 'minister van Volksgezondheid, Welzijn en Sport – Jeugd, Preventie en Sport' } }] });
  });

  it('is no letter without an answer', () => {
    expect(structure([...top(), asked, ...questions].map((text) => line(text)))).toMatchObject({ head: { date: null, subject: null, chamber: null }, findings: [{ code: 'not-a-letter' }] });
  });

  it('keeps the day of the question among the dates, and not its own', async () => {
    const text = [...top(), asked, 'Antwoord van Minister Visser (Financiën) (ontvangen 21 mei 2019).', ...questions].join('\n\n');
    const { dates } = await parseLetter(new TextEncoder().encode(text));
    expect(dates.map(({ text: day, start }) => [day, start])).toEqual([['3 mei 2019', '2019-05-03'], ['27 april jl.', '2019-04-27']]);
  });
});
