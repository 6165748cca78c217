import { expect, it } from 'vitest';
import { stagesOfText } from './support.js';

/** Proposers and paper of each motion of a text: "A+B 36200/28". */
const motionsOf = async (text: string): Promise<string[]> => (await stagesOfText(`${text}\n`, '2023-05-01')).result.motions
  .map(({ proposers, kamerstuk, mentions }) => `${proposers.join('+')} ${kamerstuk ? `${kamerstuk.dossier}/${kamerstuk.number}` : '-'} ×${mentions.length}`);

it.each([
  ['de motie A en de motie B with one note that gives both numbers',
    'Ik kom terug op de motie van de leden Bakker en Visser en de motie van het lid Smit.[footnoteRef:2]\n[2: Kamerstukken II 2021/22, 35 925 VI, nr. 80; Kamerstukken II 2021/22, 35 925 VI, nr. 101.]',
    ['Bakker+Visser 35925-VI/80 ×1', 'Smit 35925-VI/101 ×1']],
  ['a note called behind a name, before a word with a capital',
    'De motie van de leden Bakker en Jansen[footnoteRef:2] Kamerbreed is aangenomen.\n[2: Kamerstuk 35 510, nr. 24.]',
    ['Bakker+Jansen 35510/24 ×1']],
  ['"de motie" with the number of the motion named before',
    'Ik dank de motie Harbers c.s. voor de aandacht. U ontving een brief over de uitwerking van de motie (Kamerstukken II, 2014-2015, 34000, nr. 59).',
    ['Harbers 34000/59 ×2']],
  ['two motions with a number each stay two',
    'De motie Bakker (Kamerstuk 35 510, nr. 24) ligt er. Ook is de motie (Kamerstuk 35 510, nr. 25) aangenomen.',
    ['Bakker 35510/24 ×1', ' 35510/25 ×1']],
  ['c.s. behind the first of several that were named before',
    'Door de leden Krul, Grinwis en Minhas is een motie ingediend (Kamerstuk 27 625, nr. 612). De motie van het lid Krul c.s. wordt uitgevoerd.', ['Krul+Grinwis+Minhas 27625/612 ×2']],
  ['a number behind "kenmerk"', 'De motie van het lid De Kort (kenmerk 24170-278, aangenomen) vraagt dit.', ['De Kort 24170/278 ×1']],
])('%s', async (_, text, expected) => expect(await motionsOf(text)).toEqual(expected));
