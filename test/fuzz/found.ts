/** What fuzzing found, in its smallest form. */
export const found: readonly { what: string; text: string }[] = [
  { what: 'a figure larger than any number', text: `Het kost € ${'9'.repeat(400)} en ${'9'.repeat(400)} bruggen.\n` },
];
