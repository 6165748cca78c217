import type { Extent } from '../page-lines.js';

/** Columns of a table from the extents of its cells, row by row: those of the rows with most cells, and what stands beside them elsewhere. */
export function bandsOf(rows: readonly (readonly Extent[])[]): Extent[] {
  const bands: Extent[] = [];
  for (const row of [...rows].sort((a, b) => b.length - a.length)) if (!widenByPlace(bands, row)) for (const cell of row) addTo(bands, cell, row);
  return bands;
}

/** A row with a cell for each column, or for each but that of the labels: figures at the right of a column go with a head at its left. False where a cell stands in another column than its place says. */
export function widenByPlace(all: Extent[], row: readonly Extent[]): boolean {
  const isHead = row.length === all.length - 1 && (row[0]?.x0 ?? 0) > (all[0]?.x1 ?? 0);
  const bands = isHead ? all.slice(1) : all;
  if (row.length !== bands.length || row.length < 2) return false;
  const isInPlace = row.every((cell, i) => touched(cell, bands).every((at) => at === i) && cell.x0 >= (bands[i - 1]?.x1 ?? -Infinity) - 1 && cell.x1 <= (bands[i + 1]?.x0 ?? Infinity) + 1);
  if (isInPlace) row.forEach(({ x0, x1 }, i) => { const band = bands[i] as Extent; band.x0 = Math.min(band.x0, x0); band.x1 = Math.max(band.x1, x1); });
  return isInPlace;
}

function addTo(bands: Extent[], cell: Extent, row: readonly Extent[]): void {
  const at = touched(cell, bands);
  const band = bands[at[0] ?? -1];
  if (!band) {
    const next = bands.findIndex(({ x0 }) => x0 > cell.x0);
    bands.splice(next < 0 ? bands.length : next, 0, { x0: cell.x0, x1: cell.x1 });
    return;
  }
  if (at.length > 1) return; // spans several columns
  const sharing = row.filter((other) => { const own = touched(other, bands); return own.length === 1 && own[0] === at[0]; });
  if (sharing.length > 1) bands.splice(at[0] as number, 1, ...sharing.map(({ x0, x1 }) => ({ x0, x1 })));
  else {
    band.x0 = Math.max(Math.min(band.x0, cell.x0), bands[(at[0] as number) - 1]?.x1 ?? -Infinity);
    band.x1 = Math.min(Math.max(band.x1, cell.x1), bands[(at[0] as number) + 1]?.x0 ?? Infinity);
  }
}

/** Numbers of the columns that a text reaches into. */
export const touched = ({ x0, x1 }: Extent, bands: readonly Extent[]): number[] =>
  bands.flatMap((band, i) => (Math.min(x1, band.x1) - Math.max(x0, band.x0) > 1 ? [i] : []));
