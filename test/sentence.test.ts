import { expect, it } from 'vitest';
import { sentenceAround } from '../src/text/sentence.js';

it.each([
  ['De motie ⟦Bakker⟧. Zij ligt voor.', 'De motie Bakker.'],
  ['Dat is duur. Het kost ⟦5 euro⟧. Meer niet.', 'Het kost 5 euro.'],
  ['Zie ⟦mr⟧. Bakker en verder. Meer niet.', 'Zie mr. Bakker en verder.'],
  ['De schepen ⟦Zr.Ms⟧. Evertsen en St. Maarten. Meer niet.', 'De schepen Zr.Ms. Evertsen en St. Maarten.'],
  ['De heer ⟦B⟧. Bakker sprak. Meer niet.', 'De heer B. Bakker sprak.'],
  ['Hij zei “het ⟦kan⟧.” Meer niet.', 'Hij zei “het kan.”'],
  ['Het eerste⟦ blok⟧\nEen ander blok.', 'Het eerste blok'],
])('%s', (marked, sentence) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  expect(sentenceAround(text, marked.indexOf('⟦'), marked.indexOf('⟧') - 1)).toBe(sentence);
});
