import type { SeriesLine, SeriesPoint } from '../../series/series.js';
import { figureText } from '../compare/figures.js';
import { dutchNumber } from '../dutch.js';
import { escapeHtml } from '../frame.js';
import type { Language } from '../html/labels.js';
import { linear, type Scale, ticksFor } from '../svg/scale.js';
import { correctedOnes, dayText, labels } from './labels.js';

const [width, height] = [680, 300];
const inner = { left: 74, right: 650, top: 46, bottom: 240 };

type Dated = SeriesPoint & { date: string; index: number };

/** One line as a chart: a zero-based axis with its unit, each amount at its day; hedged ones hollow, ranges as ranges, what is unsure dashed. */
export function lineChart(line: SeriesLine, language: Language, id: string): string {
  const points = line.points.map((point, index) => ({ ...point, index })).filter((point): point is Dated => point.date !== null);
  if (points.length === 0) return '';
  const say = labels[language];
  const highs = points.map(({ figure }) => figure.valueMax ?? figure.value);
  const lows = points.map(({ figure }) => figure.value);
  const ticks = ticksFor(Math.min(...lows), Math.max(...highs));
  const { worth, name } = unitFor(Math.max(...ticks.map(Math.abs)), line.unit);
  const days = points.map(({ date }) => Date.parse(date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = linear([first, last], first === last ? [inner.left + 60, inner.right - 60] : [inner.left + 40, inner.right - 40]);
  const y = linear([ticks[0] as number, ticks.at(-1) as number], [inner.bottom, inner.top]);
  const description = `${say.describe(dayText(new Date(first).toISOString().slice(0, 10), language), dayText(new Date(last).toISOString().slice(0, 10), language), points.length)} ${points.map(({ date, figure }) => `${dayText(date, language)}: ${figureText(figure)}`).join('; ')}.`;
  return `<svg role="img" aria-labelledby="${id}t ${id}d" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"><title id="${id}t">${escapeHtml(`${line.label} (${name})`)}</title><desc id="${id}d">${escapeHtml(description)}</desc>
${axis(ticks, y, worth, name)}
${dayLabels(points, x, language)}
${connections(points, x, y)}
${points.map((point) => mark(point, points, x, y)).join('\n')}
</svg>`;
}

/** The unit the axis is written in: "€ mld.". */
function unitFor(highest: number, unit: string): { worth: number; name: string } {
  const sign = ({ EUR: '€', USD: 'US$', GBP: '£', NLG: 'ƒ' } as Record<string, string>)[unit] ?? unit;
  const [worth, name] = ([[1e9, 'mld.'], [1e6, 'mln.'], [1e3, '× 1.000']] as const).find(([size]) => highest >= size) ?? [1, ''];
  return { worth, name: `${sign} ${name}`.trim() };
}

const axis = (ticks: readonly number[], y: Scale, worth: number, name: string): string => [
  `<text class="quiet" x="${inner.left - 8}" y="${inner.top - 20}" text-anchor="end">${escapeHtml(name)}</text>`,
  ...ticks.map((tick) => `<line x1="${inner.left}" x2="${inner.right}" y1="${at(y(tick))}" y2="${at(y(tick))}" stroke="${tick === 0 ? 'var(--quiet,#555)' : 'var(--grid,#ddd)'}"/><text class="quiet" x="${inner.left - 8}" y="${at(y(tick) + 4)}" text-anchor="end">${dutchNumber(tick / worth, 3)}</text>`),
].join('');

const at = (place: number): string => String(Math.round(place * 10) / 10);

/** The days below the axis; where two stand close, one of them goes a line lower. */
function dayLabels(points: readonly Dated[], x: Scale, language: Language): string {
  const ends = [-1e9, -1e9, -1e9];
  return [...new Set(points.map(({ date }) => date))].map((date) => {
    const place = x(Date.parse(date));
    const row = ends.findIndex((end) => place - 38 > end);
    const tick = `<line x1="${at(place)}" x2="${at(place)}" y1="${inner.bottom}" y2="${inner.bottom + 5}" stroke="var(--quiet,#555)"/>`;
    if (row < 0) return tick;
    ends[row] = place + 38;
    return `${tick}<text class="quiet" x="${at(place)}" y="${inner.bottom + 19 + 15 * row}" text-anchor="middle">${escapeHtml(dayText(date, language))}</text>`;
  }).join('');
}

/** From each day to the next: what the last letter says of it. A band between ranges, dashed to what may not belong here. */
function connections(points: readonly Dated[], x: Scale, y: Scale): string {
  const corrected = correctedOnes(points);
  const shown = points.filter(({ index, date }, i) => !corrected.has(index) && points[i + 1]?.date !== date);
  return shown.slice(1).map((point, i) => {
    const before = shown[i] as Dated;
    const [x1, x2] = [at(x(Date.parse(before.date))), at(x(Date.parse(point.date)))];
    const [low, high] = [[before.figure.value, point.figure.value], [before.figure.valueMax ?? before.figure.value, point.figure.valueMax ?? point.figure.value]] as [[number, number], [number, number]];
    const dash = point.match?.grade === 'unsure' ? ' stroke-dasharray="5 4"' : '';
    const band = before.figure.valueMax !== null || point.figure.valueMax !== null;
    if (band) return `<polygon points="${x1},${at(y(low[0]))} ${x2},${at(y(low[1]))} ${x2},${at(y(high[1]))} ${x1},${at(y(high[0]))}" fill="var(--s0,#1f5fa8)" fill-opacity=".15" stroke="var(--s0,#1f5fa8)" stroke-opacity=".5"${dash}/>`;
    return `<line x1="${x1}" y1="${at(y(low[0]))}" x2="${x2}" y2="${at(y(low[1]))}" stroke="var(--s0,#1f5fa8)" stroke-width="2"${dash}/>`;
  }).join('');
}

function mark({ index, date, figure }: Dated, points: readonly Dated[], x: Scale, y: Scale): string {
  const [place, low] = [at(x(Date.parse(date))), y(figure.value)];
  const high = y(figure.valueMax ?? figure.value);
  const corrected = correctedOnes(points).has(index);
  const color = 'var(--s0,#1f5fa8)';
  const tip = `<title>${escapeHtml(`${figureText(figure)}: ${figure.context ?? figure.text}`)}</title>`;
  if (corrected) return `<g stroke="var(--quiet,#555)" stroke-width="2">${tip}<line x1="${at(Number(place) - 4)}" y1="${at(low - 4)}" x2="${at(Number(place) + 4)}" y2="${at(low + 4)}"/><line x1="${at(Number(place) - 4)}" y1="${at(low + 4)}" x2="${at(Number(place) + 4)}" y2="${at(low - 4)}"/></g>`;
  const fill = figure.qualifier === null ? color : 'var(--paper,#fff)';
  const shape = figure.valueMax === null ? `<circle cx="${place}" cy="${at(low)}" r="5" fill="${fill}" stroke="${color}" stroke-width="2"/>`
    : `<g stroke="${color}" stroke-width="2"><line x1="${place}" x2="${place}" y1="${at(low)}" y2="${at(high)}"/><line x1="${at(Number(place) - 6)}" x2="${at(Number(place) + 6)}" y1="${at(low)}" y2="${at(low)}"/><line x1="${at(Number(place) - 6)}" x2="${at(Number(place) + 6)}" y1="${at(high)}" y2="${at(high)}"/></g>`;
  return `<g>${tip}${shape}${valueLabel(figureText(figure), place, high, crowded(index, points, x))}</g>`;
}

/** A value is written at its mark only where the next mark leaves room; the table has them all. */
const crowded = (index: number, points: readonly Dated[], x: Scale): boolean => {
  const corrected = correctedOnes(points);
  const own = points.find((point) => point.index === index) as Dated;
  return points.some((other) => other.index < index && !corrected.has(other.index) && Math.abs(x(Date.parse(other.date)) - x(Date.parse(own.date))) < 84);
};
const valueLabel = (text: string, place: string, top: number, isCrowded: boolean): string => (isCrowded ? '' : `<text x="${place}" y="${at(top - 10)}" text-anchor="${Number(place) > inner.right - 70 && text.length > 14 ? 'end' : 'middle'}">${escapeHtml(text.length > 24 ? `${text.slice(0, 23)}…` : text)}</text>`);

/** What the marks mean; of marks that stand in none of the charts nothing is said. */
export function legend(lines: readonly SeriesLine[], language: Language): string {
  const say = labels[language];
  const points = lines.flatMap((line) => line.points);
  const color = 'var(--s0,#1f5fa8)';
  const items: [boolean, string, string][] = [
    [points.some(({ figure }) => figure.qualifier === null), `<circle cx="9" cy="9" r="5" fill="${color}"/>`, say.asWritten],
    [points.some(({ figure }) => figure.qualifier !== null), `<circle cx="9" cy="9" r="5" fill="none" stroke="${color}" stroke-width="2"/>`, say.hedged],
    [points.some(({ figure }) => figure.valueMax !== null), `<path d="M9 2V16M4 2H14M4 16H14" stroke="${color}" stroke-width="2"/>`, say.range],
    [lines.some((line) => correctedOnes(line.points).size > 0), '<path d="M5 5L13 13M5 13L13 5" stroke="var(--quiet,#555)" stroke-width="2"/>', say.corrected],
    [points.some(({ match }) => match?.grade === 'unsure'), `<path d="M0 9H18" stroke="${color}" stroke-width="2" stroke-dasharray="5 4"/>`, say.doubtful],
  ];
  return `<ul class="legend">${items.filter(([isThere]) => isThere).map(([, shape, words]) => `<li><svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">${shape}</svg> ${escapeHtml(words)}</li>`).join('')}</ul>`;
}
