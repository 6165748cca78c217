import type { Series, SeriesLine, SeriesPoint } from '../../series/series.js';
import { exactText, figureText } from '../compare/figures.js';
import { doubtOf } from '../compare/labels.js';
import { escapeHtml, htmlTable, pageFrame } from '../frame.js';
import type { Language } from '../html/labels.js';
import { legend, lineChart } from './chart.js';
import { correctedOnes, dayText, labels } from './labels.js';

/** More charts than this are a page nobody reads; the tables go on. */
const mostCharts = 60;

/** A series as one page that works offline: a chart and its table for each amount, the letters they were read in below. */
export function seriesPage(series: Series, language: Language): string {
  const say = labels[language];
  const title = series.label === null ? say.title : `${series.label}: ${say.through}`;
  const lines = series.lines.map((line, i) => `<section id="l${i + 1}"><h2>${escapeHtml(line.label)}</h2>
${about(line, language)}<figure>${i < mostCharts ? lineChart(line, language, `c${i + 1}`) : ''}
${lineTable(line, language)}<figcaption class="quiet">${sourceLine(line, series, language)}</figcaption></figure></section>`);
  return pageFrame(language, title, `<header><h1>${escapeHtml(title)}</h1>
${series.remarks.map((remark) => `<p class="remark">${escapeHtml(say.remarks[remark.code](remark, series))}</p>`).join('\n')}${legend(series.lines, language)}</header>
<main>${lines.join('\n')}</main>
<footer><h2>${say.sources}</h2>${htmlTable(['', say.letterDate, say.reference, say.file], series.letters.map(({ date, reference, path, subject }, i) => ({ cells: [String(i + 1), dayText(date, language), `${escapeHtml(reference ?? '–')}${subject === null ? '' : `<br><small>${escapeHtml(subject)}</small>`}`, escapeHtml(path)] })), [])}</footer>`);
}

function about({ alsoCalled, section }: SeriesLine, language: Language): string {
  const say = labels[language];
  const words = [section && `${say.section}: ${section}`, alsoCalled.length > 0 && `${say.also}: ${alsoCalled.join(' · ')}`].filter((part) => typeof part === 'string');
  return words.length === 0 ? '' : `<p class="quiet">${words.map((part) => escapeHtml(part)).join('<br>')}</p>\n`;
}

function lineTable(line: SeriesLine, language: Language): string {
  const say = labels[language];
  const corrected = correctedOnes(line.points);
  return htmlTable([say.date, say.amount, say.exact, say.letter, say.page], line.points.map((point, i) => {
    const doubt = doubtOf(point.match, language);
    const notes = [corrected.has(i) && say.corrected, point.corrects !== null && say.correctedBy].filter((note) => typeof note === 'string');
    return { cells: [`${escapeHtml(dayText(point.date, language))}<br><small>${say.from[point.dateFrom]}</small>${doubt === null ? '' : `<span class="doubt">? ${escapeHtml(doubt)}</span>`}`, `${escapeHtml(figureText(point.figure))}${notes.map((note) => `<small>${escapeHtml(note)}</small>`).join('')}`,
      escapeHtml(exactText(point.figure)), letterNumbers(point, say.repeated), String(point.figure.page ?? '')] };
  }), [1, 2, 4]);
}

const letterNumbers = ({ letter, repeatedIn }: SeriesPoint, words: string): string => `${letter + 1}${repeatedIn.length === 0 ? '' : ` <small>(${words} ${repeatedIn.map((index) => index + 1).join(', ')})</small>`}`;

/** File, page, date and reference of each letter that a chart is drawn from. */
function sourceLine({ points }: SeriesLine, { letters }: Series, language: Language): string {
  const say = labels[language];
  const pages = new Map<number, Set<number>>();
  for (const { letter, figure } of points) pages.set(letter, (pages.get(letter) ?? new Set()).add(figure.page ?? 0));
  return `${say.sources}: ${[...pages].sort(([a], [b]) => a - b).map(([index, numbers]) => {
    const { path, date, reference } = letters[index] as Series['letters'][number];
    const known = [...numbers].filter((page) => page > 0);
    return escapeHtml([`${index + 1}. ${path}`, known.length > 0 && `${say.page} ${known.join(', ')}`, dayText(date, language), reference].filter(Boolean).join(', '));
  }).join('; ')}`;
}
