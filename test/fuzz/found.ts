/** What fuzzing found, in its smallest form. */
export const found: readonly { what: string; text: string }[] = [
  { what: 'a figure larger than any number', text: `Het kost € ${'9'.repeat(400)} en ${'9'.repeat(400)} bruggen.\n` },
  { what: 'such a figure in a cell', text: `Tabel (x € 1 mln)\n\nPost\t2024\t2025\nDijken\t${'9'.repeat(400)}\t12\nBruggen\t${'1'.repeat(20)}\t13\n` },
];
