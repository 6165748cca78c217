/** Names of the months as letters write them, each with its number. */
export const months: Readonly<Record<string, number>> = {
  januari: 1, jan: 1, februari: 2, febr: 2, feb: 2, maart: 3, mrt: 3, april: 4, apr: 4, mei: 5, juni: 6, jun: 6, juli: 7, jul: 7,
  augustus: 8, aug: 8, september: 9, sept: 9, sep: 9, oktober: 10, okt: 10, november: 11, nov: 11, december: 12, dec: 12,
};

/** Whole names: only these are dates without a day or year beside them. */
export const monthNames: readonly string[] = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
