import { Chalk } from 'chalk';
import type { Series, SeriesLine, SeriesPoint } from '../../series/series.js';
import { exactText, figureText } from '../compare/figures.js';
import { doubtOf } from '../compare/labels.js';
import type { Language } from '../html/labels.js';
import { inked, wrap } from '../inked.js';
import type { Row } from '../lists.js';
import { rowsTable } from '../table.js';
import { correctedOnes, dayText, labels } from './labels.js';

/** How a series is printed for a person. */
export interface SeriesTableOptions { width: number; color: boolean; language: Language }

/** A series as bars on a terminal, each from zero, the amounts beside them; hedged ones in a lighter shade, ranges from their low end on. */
export function seriesTable(series: Series, options: SeriesTableOptions): string {
  const { color, language } = options;
  const width = Math.max(40, options.width);
  const say = labels[language];
  const paint = new Chalk({ level: color ? 1 : 0 });
  const dim = (text: string): string[] => wrap(inked(text, paint.dim), width);
  const out: string[] = series.remarks.flatMap((remark) => wrap(inked(`! ${say.remarks[remark.code](remark, series)}`, paint.yellow), width));
  for (const line of series.lines) {
    out.push('', ...wrap(inked(line.label, paint.bold), width));
    if (line.alsoCalled.length > 0) out.push(...dim(`${say.also}: ${line.alsoCalled.join(' · ')}`));
    out.push(...bars(line, width, language, paint.cyan, paint.dim));
  }
  const points = series.lines.flatMap((line) => line.points);
  const legend = [`█ ${say.asWritten}`, points.some(({ figure }) => figure.qualifier !== null) && `▒ ${say.hedged}`, points.some(({ figure }) => figure.valueMax !== null) && `░ ${say.range}`].filter(Boolean).join('   ');
  const letters = series.letters.map(({ date, reference, path }, i): Row => ({ [say.letter]: i + 1, [say.letterDate]: date, [say.reference]: reference, [say.file]: path }));
  return `${[...out, ...(points.length > 0 ? ['', ...dim(legend)] : []), ...(letters.length > 0 ? ['', paint.bold.underline(say.sources), rowsTable(letters, width, color).trimEnd()] : [])].join('\n').replace(/^\n/, '')}\n`;
}

function bars({ points }: SeriesLine, width: number, language: Language, ink: (text: string) => string, dim: (text: string) => string): string[] {
  const say = labels[language];
  const corrected = correctedOnes(points);
  const cells = points.map((point) => ({ day: dayText(point.date, language), sum: figureText(point.figure), exact: exactText(point.figure), letter: `[${[point.letter, ...point.repeatedIn].map((index) => index + 1).join(',')}${point.figure.page === null ? '' : ` ${say.page} ${point.figure.page}`}]` }));
  const size = (key: keyof (typeof cells)[number]): number => Math.max(...cells.map((cell) => cell[key].length));
  const [day, sum, exact, letter] = [size('day'), size('sum'), size('exact'), size('letter')];
  const oneLine = width - day - sum - exact - letter - 5 >= 10;
  const room = Math.min(60, oneLine ? width - day - sum - exact - letter - 5 : width - day - 2);
  const top = Math.max(...points.map(({ figure }) => Math.abs(figure.valueMax ?? figure.value)), 1);
  return points.flatMap((point, i) => {
    const { day: date, sum: amount, exact: precise, letter: place } = cells[i] as (typeof cells)[number];
    const bar = barOf(point, top, room);
    const doubt = doubtOf(point.match, language);
    const notes = [corrected.has(i) && `! ${say.corrected}`, point.corrects !== null && `! ${say.correctedBy}`, doubt && `? ${doubt}`].filter((note) => typeof note === 'string');
    const figures = `${amount.padStart(sum)} ${precise.padStart(exact)} ${place}`;
    const lines = oneLine ? [`${date.padStart(day)} ${ink(bar)}${' '.repeat(room - bar.length)} ${figures}`] : [`${date.padStart(day)} ${ink(bar)}`, ...wrap(inked(`${amount} = ${precise} ${place}`), width - day - 1).map((line) => `${' '.repeat(day)} ${line}`)];
    return [...lines, ...notes.flatMap((note) => wrap(inked(note), width - day - 3).map((line, n) => `${' '.repeat(day)} ${dim(n === 0 ? line : `  ${line}`)}`))];
  });
}

function barOf({ figure }: SeriesPoint, top: number, room: number): string {
  const low = Math.round((Math.abs(figure.value) / top) * room);
  const high = Math.round((Math.abs(figure.valueMax ?? figure.value) / top) * room);
  return `${figure.value < 0 ? '−' : ''}${(figure.qualifier === null ? '█' : '▒').repeat(low)}${'░'.repeat(Math.max(0, high - low))}`.slice(0, room);
}
