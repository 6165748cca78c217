import { latin } from '../text/letters.js';
import { currencySigns } from '../dutch/currencies.js';
import { hedgesBefore } from '../dutch/hedges.js';
import { multiplierPattern, powerOf } from '../dutch/multipliers.js';
import type { Cell } from '../document/document.js';
import type { LetterTable } from '../letter/model.js';
import { numbersColumns } from '../letter/tables.js';
import { readHeadUnit, readUnit, type Unit } from '../letter/unit.js';
import { anyOf, regex } from '../text/regex.js';
import { small } from '../text/small.js';
import { lastStartingAt, type Span, spanOf } from '../text/span.js';
import type { AmountDraft } from './drafts.js';
import { figure, precisionOf, readFigure, worthOf } from './figure.js';
import { largest } from '../text/extremes.js';

const hedge = regex('u')`^ (?<hedge>${anyOf(Object.keys(hedgesBefore))}) [ ]?`;
const bareFigure = regex('u')`^ (?<minus>[-−–+][ ]?|-\/-[ ]?)? (?<open>\()? (?<sign>${anyOf(Object.keys(currencySigns))})? [ ]? (?<inner>[-−–][ ]?)? (?<figure>${figure}) (?: (?:[ ]?[-–][ ]?|[ ](?:à|tot)[ ]) (?<high>${figure}) | (?<dash>,[-–]) | (?<after>[ ]?-\/-) )? \*{0,3} (?<close>\))? $`;
/** A unit of the row alone: "schuld (mln)". */
const unitOfLabel = regex('iu')`\( (?:x[ ])? (?<power>${multiplierPattern}) \) $`;
const otherUnit = latin(/%|procent|percentage|aantal|(?<!\p{L})(?:fte|nummer|datum|dossier|kamerstuk|pagina|index|stuks|leerlingen|personen|inwoners|aanvragen|deelnemers|aantallen|looptijd|leeftijd)(?!\p{L})|nr(?!\p{L})|(?<!\p{L}|(?<!\p{L})(?:per|elk|ieder|dit|vorig|huidig|komend|volgend) )jaar(?!\p{L}| ?\d)|(?<!\p{L})art(?:ikel)?(?!\p{L}|\.? ?\d)|(?:(?<!\p{L}|\d )in |\()(?:(?:mln|mld|miljoen(?:en)?|miljard(?:en)?|duizend(?:en)?)\.? )?(?:jaren|maanden|weken|dagen|uren|minuten|km|kilometers?|n?m[23²³]|hectares?|ha|[km]?ton|kg|meters?|[kmgt]wh|pj|mol(?:\/\p{Ll}+)*)\)?$/u);
/** A label or head that ends in its unit: "Eigen vermogen (€ 1.000)". */
const unitAlone = /\(€ ?1(?:\.?000)+\)$/u;
/** What a row says that has nothing but a unit: "mld euro", "euro per persoon", "% bbp". */
const onlyEuro = /^\(?(?:in )?(?:euro(?:['’]s)?|€)(?: per \p{L}+)?\)?$/iu;
const onlyShare = /^\(?(?:[\p{L} ]{0,30} )?(?:in )?%(?: [\p{L} ]{1,30})?\)?$|(?:^| )procent(?:en)?(?: bbp)?$/iu;

/** Adds what stands in tables: cells that name money themselves get their place, bare figures the unit of their column, head or caption. */
export function tableAmounts(text: string, tables: readonly LetterTable[], written: readonly AmountDraft[]): AmountDraft[] {
  const own = new Map<number, AmountDraft>();
  const found: AmountDraft[] = [];
  const replaced = new Set<AmountDraft>();
  for (const table of tables) {
    const place = placesOf(text, table, written);
    for (const [amount, cell] of place.written) own.set(amount.start, { ...amount, table: cell, unitSource: amount.unitSource === 'text' ? 'cell' : amount.unitSource });
    for (const amount of place.bare) found.push(amount);
    for (const amount of place.replaced) replaced.add(amount);
  }
  return [...written.filter((amount) => !replaced.has(amount)).map((amount) => own.get(amount.start) ?? amount), ...found];
}

type FigureParts = Readonly<Record<string, string | undefined>>;

/** The parts of a cell that holds a figure and nothing else, its hedge among them; null of any other. */
function figureOf(words: string): FigureParts | null {
  const groups = bareFigure.exec(words)?.groups;
  if (groups) return isRangeOfYears(groups) ? null : groups;
  if (!/^[a-z<>≤≥±~]/i.test(words)) return null;
  const before = hedge.exec(words);
  const figures = before && bareFigure.exec(words.slice(before[0].length))?.groups;
  return figures ? { ...figures, hedge: before.groups?.hedge } : null;
}

/** "2019-2023" and "15-10" are no amounts from … to …. */
const isRangeOfYears = ({ figure: low = '', high, minus, sign }: FigureParts): boolean =>
  high !== undefined && (/^(?:19|20)\d\d$/.test(low) || minus !== undefined || sign !== undefined || !(Number(readFigure(high)?.digits) > 0) || worth(high) <= worth(low));
const worth = (written: string): number => worthOf(readFigure(written) ?? { digits: '0', exponent: 0 }, 0);

type CellPlace = NonNullable<AmountDraft['table']>;

/** The amounts of a table: those that cells write in full, those that need the table's unit, and what of the text these stand for. */
interface Places { written: [AmountDraft, CellPlace][]; bare: AmountDraft[]; replaced: AmountDraft[] }

function placesOf(text: string, table: LetterTable, written: readonly AmountDraft[]): Places {
  const caption = table.unit === null ? null : readUnit(table.unit);
  const figures = table.rows.map((row) => row.map(({ span }) => figureOf(text.slice(span[0], span[1]))));
  const signed = new Set<number>();
  for (const row of figures.slice(table.headRows)) row.forEach((match, c) => { if (match?.sign !== undefined) signed.add(c); });
  const columns = headsOf(text, table).map((head, c) => ({ head, unit: readHeadUnit(head), counts: otherUnit.test(small(head)) || holdsYears(figures.slice(table.headRows).map((row) => row[c])), signed: signed.has(c) }));
  const result: Places = { written: [], bare: [], replaced: [] };
  let below: Said = null;
  table.rows.forEach((row, r) => {
    const rowLabel = labelOf(text, row, written);
    const title = onlyCell(row);
    if (title) below = saidOf(text.slice(...title.span));
    const unitIn = r < table.headRows || numbersColumns(text, row) || namesYears(text, row) || below === 'counts' ? null : unitsOf(`${rowLabel ?? ''}${unitCellOf(text, row)}`, below ?? caption);
    row.forEach((cell, c) => {
      const place: CellPlace = { id: table.id, row: r, column: c, rowLabel: rowLabel ?? yearBefore(text, row, c) ?? (row[0] && text.slice(...row[0].span) || null), columnLabel: columns[c]?.head || null };
      const own = startingIn(written, cell.span).filter(({ end }) => end <= cell.span[1]);
      if (own.length === 1 && (c === 0 || r < table.headRows) && unitAlone.test(text.slice(...cell.span))) result.replaced.push(...own);
      const unit = c === 0 || !unitIn ? null : unitIn(columns[c] as Column);
      const match = own.some(({ rule, implied }) => rule !== 'sign-first' && implied.length === 0) ? null : figures[r]?.[c];
      const isPlain = match && readFigure(match.figure ?? '') !== null && own.every(({ rule, unitSource }) => rule === 'sign-first' && unitSource === 'text' && match.sign !== undefined && match.dash === undefined);
      if (unit && match && isPlain) {
        result.bare.push(cellAmount(cell.span, match, unit, place));
        result.replaced.push(...own);
      } else if (unit && own.length === 0 && yearList.test(text.slice(...cell.span))) result.bare.push(...listed(text, cell.span, unit, place));
      else result.written.push(...own.map((amount): [AmountDraft, CellPlace] => [amount, place]));
    });
  });
  return result;
}

/** A column in which every figure is a year: "Start | 2019 | 2021". */
function holdsYears(column: readonly (FigureParts | null | undefined)[]): boolean {
  const figures = column.filter((parts) => parts != null);
  return figures.length > 1 && figures.every(({ figure = '', minus, sign }) => minus === undefined && sign === undefined && /^(?:19|20)\d\d$/.test(figure));
}

/** " (€ mln)", " (%)": what a cell behind the label says of the row's figures, and nothing else. */
function unitCellOf(text: string, row: readonly Cell[]): string {
  const words = row.slice(1).map(({ span }) => text.slice(...span)).find((said) => said.length < 20 && !/\d\d/.test(said) && (/^(?:€|euro|%|#|fte|aantal(?:len)?)$/iu.test(said) || onlyShare.test(said) || readUnit(`(${said})`) !== null));
  return words === undefined ? '' : ` (${words})`;
}

/** Nothing but years, with no label before them: a head that stands again. */
function namesYears(text: string, [first, ...others]: readonly Cell[]): boolean {
  const filled = others.filter((cell) => !isEmpty(cell));
  return isEmpty(first) && filled.length > 1 && filled.every(({ span }) => /^(?:19|20)\d\d\*?$/.test(text.slice(...span)));
}

/** What a row with nothing but a unit says of the rows below it. */
type Said = Unit | 'counts' | null;

function saidOf(words: string): Said {
  if (onlyShare.test(words)) return 'counts';
  return readUnit(words) ?? (onlyEuro.test(words) ? { power: 0, currency: 'EUR' } : null);
}

/** The one cell of a row that says something. */
function onlyCell(row: readonly Cell[]): Cell | null {
  const filled = row.filter((cell) => !isEmpty(cell));
  return filled.length === 1 ? filled[0] as Cell : null;
}

/** The amounts, in order of the text, that start within a span. */
const startingIn = (amounts: readonly AmountDraft[], [from, to]: Span): readonly AmountDraft[] => {
  const first = (offset: number): number => lastStartingAt(amounts, offset - 1, spanOf) + 1;
  return amounts.slice(first(from), first(to));
};

/** A column: the words of its head, the unit they name, whether they count something else, and whether its figures bear signs of money. */
interface Column { head: string; unit: Unit | null; counts: boolean; signed: boolean }
type SourcedUnit = Unit & { source: AmountDraft['unitSource'] };

/** The unit of the bare figures of a row: that of the column's head, else the row's own, else the table's; a column or row of percentages or counts has none. */
function unitsOf(label: string, caption: Unit | null): (column: Column) => SourcedUnit | null {
  const counts = /%|(?<!\p{L}|per )(?:fte|aantal|index|percentage)(?!\p{L})/iu.test(label);
  const fromLabel = readHeadUnit(label);
  const own = unitOfLabel.exec(label)?.groups?.power;
  return ({ unit, counts: otherwise, signed }) => {
    if (unit) return { ...unit, source: 'head' };
    if (otherwise || counts) return null;
    if (fromLabel) return { ...fromLabel, source: 'head' };
    if (own !== undefined) return caption || signed ? { power: powerOf(own), currency: caption?.currency ?? 'EUR', source: 'head' } : null;
    if (caption) return { ...caption, source: 'caption' };
    return signed ? { power: 0, currency: 'EUR', source: 'cell' } : null;
  };
}

/** "2016: 24.985 2017: 14.049": a figure a year in one cell. */
const yearFigure = regex('g')`(?:19|20)\d\d:[ ]? (?<minus>[-−–][ ]?)? (?<figure>${figure}) (?=[ ;,]|$)`;
const yearList = regex('')`^(?:(?:19|20)\d\d:[ ]?(?:[-−–][ ]?)?\d[\d.,]*;?(?:[ ]|$)){2,}$`;

const listed = (text: string, [from, to]: Span, unit: SourcedUnit, place: CellPlace): AmountDraft[] => [...text.slice(from, to).matchAll(yearFigure)].map((match) => {
  const at = from + match.index + match[0].length;
  return cellAmount([at - `${match.groups?.minus ?? ''}${match.groups?.figure}`.length, at], match.groups ?? {}, unit, place);
});

function cellAmount([start, end]: Span, groups: FigureParts, unit: SourcedUnit, table: CellPlace): AmountDraft {
  const decimal = readFigure(groups.figure ?? '0') ?? { digits: '0', exponent: 0 };
  const isZero = /^0+$/.test(decimal.digits);
  const high = groups.high === undefined ? null : readFigure(groups.high);
  const negative = !isZero && (/[-−–]/.test(groups.minus ?? '') || groups.inner !== undefined || groups.after !== undefined || (groups.open !== undefined && groups.close !== undefined));
  return {
    start, end, rule: 'table-cell', value: worthOf(decimal, unit.power, negative), valueMax: high && worthOf(high, unit.power), currency: currencySigns[groups.sign ?? ''] ?? unit.currency, precision: precisionOf(decimal, unit.power),
    qualifier: hedgesBefore[groups.hedge ?? ''] ?? null, basis: null, period: null, priceLevel: null, label: null, implied: groups.sign === undefined ? ['currency'] : [], table, unitSource: unit.source,
  };
}

/** The caption and head above a cell, which may say that its figure is money; nothing outside of tables and above counts. */
export function headAt(text: string, tables: readonly LetterTable[], offset: number): string {
  const table = tables[lastStartingAt(tables, offset, ({ span }) => span)];
  if (!table || table.span[1] <= offset) return '';
  const column = table.rows.find((row) => (row[row.length - 1]?.span[1] ?? 0) > offset)?.findIndex(({ span }) => span[1] > offset) ?? 0;
  const head = headsOf(text, table)[column] ?? '';
  return otherUnit.test(small(head)) ? '' : `${table.caption ?? ''} ${head} `;
}

/** Words of the head rows above each column; a spanned head holds for the columns it covers, and the table's own unit is no word of one. */
function headsOf(text: string, { rows, headRows, unitSpan }: LetterTable): string[] {
  const width = largest(rows.map((row) => row.length), 0);
  const heads = rows.slice(0, headRows).filter((row) => !numbersColumns(text, row) && !saysUnit(text, row));
  return Array.from({ length: width }, (_, c) => heads.map((row) => {
    let at = c;
    while (at > 0 && isEmpty(row[at])) at--;
    const cell = row[at];
    return cell && cell.span[0] !== unitSpan?.[0] && (at === c || cell.columns > c - at) ? text.slice(...cell.span) : '';
  }).filter((words) => words !== '' && !/^\(\d\)$/.test(words)).join(' '));
}

const saysUnit = (text: string, row: readonly Cell[]): boolean => {
  const only = onlyCell(row);
  return only !== null && saidOf(text.slice(...only.span)) !== null;
};

const isEmpty = (cell: Cell | undefined): boolean => cell === undefined || cell.span[0] === cell.span[1];

/** "2005 | 541 | 2010 | 632": a row of figures alone is told by the year before each. */
const yearBefore = (text: string, row: readonly Cell[], column: number): string | null =>
  row.slice(0, column).map(({ span }) => text.slice(...span)).findLast((words) => /^(?:19|20)\d\d$/.test(words)) ?? null;

/** "n.v.t.", "PM", "5 fte": what stands in place of a figure or is one tells no row. */
const noLabel = latin(/^(?:p\.?m\.?|n\.?v\.?t\.?|n\.?n\.?b\.?|nihil|\d[\d.,]* \p{L}+\.?)$/iu);

/** The first cell of the row that says something other than a figure or an amount. */
function labelOf(text: string, row: readonly Cell[], written: readonly AmountDraft[]): string | null {
  const label = row.find(({ span }, c) => {
    const words = text.slice(...span);
    return /\p{L}/u.test(words) && (c === 0 || !noLabel.test(words)) && startingIn(written, span)[0]?.start !== span[0];
  });
  return label ? text.slice(...label.span) : null;
}
