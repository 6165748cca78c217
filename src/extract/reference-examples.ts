import type { Example } from './extractor.js';

const one = (text: string, hit: string, type: string, id: string): Example => ({ text, hits: [hit], reads: [{ type, id }] });

/** Notations of references, each with the id that is read. */
export const referenceExamples: readonly Example[] = [
  one('Zie Aanhangsel Handelingen II 2021/22, nr. 1547.', 'Aanhangsel Handelingen II 2021/22, nr. 1547', 'aanhangsel', 'ah-tk-20212022-1547'),
  one('Zie Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276', 'Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276', 'aanhangsel', 'ah-tk-20222023-3276'),
  one('Handelingen I 2014/15, nr. 11, item 4, p. 5', 'Handelingen I 2014/15, nr. 11, item 4, p. 5', 'handelingen', 'h-ek-20142015-11-4'),
  one('(Stb. 2021, 24)', 'Stb. 2021, 24', 'stb', 'stb-2021-24'), one('Stcrt. 2023, nr. 12345', 'Stcrt. 2023, nr. 12345', 'stcrt', 'stcrt-2023-12345'), one('Trb. 2014, 160', 'Trb. 2014, 160', 'trb', 'trb-2014-160'),
  one('uitspraak ECLI:NL:HR:2020:7.', 'ECLI:NL:HR:2020:7', 'ecli', 'ECLI:NL:HR:2020:7'),
  one('Verordening (EU) 2021/697', 'Verordening (EU) 2021/697', 'eu', '2021/697'), one('Verordening (EG) nr. 428/2009', 'Verordening (EG) nr. 428/2009', 'eu', '428/2009'), one('Richtlijn 95/46/EG', 'Richtlijn 95/46/EG', 'eu', '95/46/EG'),
  one('criteria van EUGS/2008/944/GBVB', 'EUGS/2008/944/GBVB', 'eu', '2008/944/GBVB'), one('COM(2023) 123', 'COM(2023) 123', 'eu', 'COM(2023)123'),
  one('kenmerk 2023Z19006', '2023Z19006', 'zaak', '2023Z19006'), one('document 2024D02303', '2024D02303', 'tkdoc', '2024D02303'), one('toezegging TZ202412-114', 'TZ202412-114', 'toezegging', 'TZ202412-114'),
  one('Zie https://www.voorbeeld.nl/rapport(2).', 'https://www.voorbeeld.nl/rapport(2)', 'url', 'https://www.voorbeeld.nl/rapport(2)'),
  one('Meer informatie: voorbeeldbrug.nl.', 'voorbeeldbrug.nl', 'url', 'voorbeeldbrug.nl'),
  one('artikel 68 van de Grondwet', 'artikel 68 van de Grondwet', 'wet', 'BWBR0001840 art. 68'),
];

/** Texts without a reference. */
export const referenceCounterExamples: readonly string[] = ['MINDEF2026046327', 'in 2021/22', 'Stb. 2005 asdf', 'jan@voorbeeld.nl', '(voorbeeld.nl)', 'artikel 3 van het reglement', '1/9/2009'];
