import type { Example } from './extractor.js';

const one = (text: string, hit: string, type: string, id: string): Example => ({ text, hits: [hit], reads: [{ type, id }] });

/** Notations of references, each with the id that is read. */
export const referenceExamples = (): readonly Example[] => [
  one('Zie Aanhangsel Handelingen II 2021/22, nr. 1547.', 'Aanhangsel Handelingen II 2021/22, nr. 1547', 'aanhangsel', 'ah-tk-20212022-1547'),
  one('Zie Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276', 'Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 3276', 'aanhangsel', 'ah-tk-20222023-3276'),
  { text: 'Aanhangsel Handelingen II 2021/22, nrs. 1547 en 1548', hits: ['Aanhangsel Handelingen II 2021/22, nrs. 1547', '1548'], reads: [{ id: 'ah-tk-20212022-1547' }, { id: 'ah-tk-20212022-1548' }] },
  one('Handelingen I 2014/15, nr. 11, item 4, p. 5', 'Handelingen I 2014/15, nr. 11, item 4, p. 5', 'handelingen', 'h-ek-20142015-11-4'),
  one('(Stb. 2021, 24)', 'Stb. 2021, 24', 'stb', 'stb-2021-24'), one('Stcrt. 2023, nr. 12345', 'Stcrt. 2023, nr. 12345', 'stcrt', 'stcrt-2023-12345'), one('Trb. 2014, 160', 'Trb. 2014, 160', 'trb', 'trb-2014-160'),
  one('vergaderjaar 2022-2023, Aanhangsel van de Handelingen nr. 701', 'vergaderjaar 2022-2023, Aanhangsel van de Handelingen nr. 701', 'aanhangsel', 'ah-tk-20222023-701'),
  one('Aanhangsel van de Handelingen II, nr. 2204 (vergaderjaar 2022-2023)', 'Aanhangsel van de Handelingen II, nr. 2204 (vergaderjaar 2022-2023)', 'aanhangsel', 'ah-tk-20222023-2204'),
  { text: '(Stb. 2018, 298 en 299)', hits: ['Stb. 2018, 298', '299'], reads: [{ id: 'stb-2018-298' }, { id: 'stb-2018-299' }] },
  { text: 'Stcrt. 2020, nrs. 17967, 18000 en 18001.', hits: ['Stcrt. 2020, nrs. 17967', '18000', '18001'], reads: [{ id: 'stcrt-2020-17967' }, { id: 'stcrt-2020-18000' }, { id: 'stcrt-2020-18001' }] },
  one('uitslagen, Stb, 2022, nr. 292.', 'Stb, 2022, nr. 292', 'stb', 'stb-2022-292'), one('Staatscourant 2023(4495), 13 februari', 'Staatscourant 2023(4495', 'stcrt', 'stcrt-2023-4495'),
  one('Staatscourant, 14 april 2015, nr. 10005', 'Staatscourant, 14 april 2015, nr. 10005', 'stcrt', 'stcrt-2015-10005'), one('Kamerstuk ah-tk-20152016-273', 'ah-tk-20152016-273', 'aanhangsel', 'ah-tk-20152016-273'),
  one('Zie Stcrnt 2022, 5252.', 'Stcrnt 2022, 5252', 'stcrt', 'stcrt-2022-5252'), one('Stbl. 2013, nr. 298', 'Stbl. 2013, nr. 298', 'stb', 'stb-2013-298'), one('Tractatenblad, jaargang 2012, nr. 233', 'Tractatenblad, jaargang 2012, nr. 233', 'trb', 'trb-2012-233'),
  one('Staatscourant nr. 21178, 23 juli 2015', 'Staatscourant nr. 21178, 23 juli 2015', 'stcrt', 'stcrt-2015-21178'), one('Stb. nr. 178, 23 juli 2015', 'Stb. nr. 178, 23 juli 2015', 'stb', 'stb-2015-178'), one('Trb. nr. 17, 23 juli 2015', 'Trb. nr. 17, 23 juli 2015', 'trb', 'trb-2015-17'),
  one('Besluit van 27 november 2002, Stb. 575', 'Stb. 575', 'stb', 'stb-2002-575'), one('van 27 november 2012 (Stcrt. 575)', 'Stcrt. 575', 'stcrt', 'stcrt-2012-575'), one('van 27 november 2002, Trb. 75', 'Trb. 75', 'trb', 'trb-2002-75'),
  one('debat in de Handelingen van 12 maart 2019, p. 4', 'Handelingen van 12 maart 2019, p. 4', 'handelingen', 'h-tk-20182019'),
  one('uitspraak ECLI:NL:HR:2020:7.', 'ECLI:NL:HR:2020:7', 'ecli', 'ECLI:NL:HR:2020:7'),
  one('Verordening (EU) 2021/697', 'Verordening (EU) 2021/697', 'eu', '2021/697'), one('Verordening (EG) nr. 428/2009', 'Verordening (EG) nr. 428/2009', 'eu', '428/2009'), one('Richtlijn 95/46/EG', 'Richtlijn 95/46/EG', 'eu', '95/46/EG'),
  { text: 'Verordeningen (EU) nrs. 1305/2013 en 1306/2013', hits: ['Verordeningen (EU) nrs. 1305/2013', '1306/2013'], reads: [{ id: '1305/2013' }, { id: '1306/2013' }] },
  one('criteria van EUGS/2008/944/GBVB', 'EUGS/2008/944/GBVB', 'eu', '2008/944/GBVB'), one('COM(2023) 123', 'COM(2023) 123', 'eu', 'COM(2023)123'),
  one('kenmerk 2023Z19006', '2023Z19006', 'zaak', '2023Z19006'), one('document 2024D02303', '2024D02303', 'tkdoc', '2024D02303'), one('toezegging TZ202412-114', 'TZ202412-114', 'toezegging', 'TZ202412-114'),
  one('Zie https://www.voorbeeld.nl/rapport(2).', 'https://www.voorbeeld.nl/rapport(2)', 'url', 'https://www.voorbeeld.nl/rapport(2)'),
  one('Meer informatie: voorbeeldbrug.nl.', 'voorbeeldbrug.nl', 'url', 'voorbeeldbrug.nl'),
  one('artikel 68 van de Grondwet', 'artikel 68 van de Grondwet', 'wet', 'BWBR0001840 art. 68'),
];

/** Texts without a reference. */
export const referenceCounterExamples = (): readonly string[] => ['MINDEF2026046327', 'in 2021/22', 'Stb. 2005 asdf', 'jan@voorbeeld.nl', '(voorbeeld.nl)', 'artikel 3 van het reglement', '1/9/2009', 'het besluit 2016/17 is genomen', 'de begroting van de EU 2016/2017'];
