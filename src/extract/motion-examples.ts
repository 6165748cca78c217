import type { Example } from './extractor.js';

export const examples = (): readonly Example[] => [
  { text: 'in lijn met motie Boswijk over steun', hits: ['motie Boswijk'], reads: [{ proposers: ['Boswijk'] }] },
  { text: 'MOTIE VAN HET LID JANSEN C.S. OVER bruggen', hits: ['MOTIE VAN HET LID JANSEN C.S.'], reads: [{ proposers: ['Jansen'], coSigned: true }] },
  { text: 'In het debat heeft het lid De Groot een motie ingediend over sluizen.', hits: ['het lid De Groot een motie ingediend'], reads: [{ proposers: ['De Groot'] }] },
  { text: 'de motie van de leden Bakker en Van der Plas', hits: ['motie van de leden Bakker en Van der Plas'], reads: [{ proposers: ['Bakker', 'Van der Plas'] }] },
  { text: 'moties-Lodders/Geurts en Geurts/Lodders', hits: ['moties-Lodders/Geurts', 'Geurts/Lodders'], reads: [{ proposers: ['Lodders', 'Geurts'] }, { proposers: ['Geurts', 'Lodders'] }] },
];

export const counterExamples = (): readonly string[] => ['Dit vormt het motief.', 'Het amendement van het lid De Groot is aangenomen.', 'Zijn promotie volgt.'];
