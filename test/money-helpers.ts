import { bareView } from '../src/extract/extractor.js';
import type { Cell, Document } from '../src/document/document.js';
import type { AmountDraft, Extractions } from '../src/extract/drafts.js';
import { money } from '../src/extract/money.js';
import type { LetterModel, LetterTable } from '../src/letter/model.js';
import { amountDoubts } from '../src/refine/amount-doubts.js';
import { amountLabels } from '../src/refine/amount-labels.js';
import { amountTables } from '../src/refine/amount-tables.js';
import { differenceCheck } from '../src/refine/difference-check.js';
import { tableTotals } from '../src/refine/table-totals.js';

/** A table of invented cells, with the text it stands in. */
function tableOf(rows: string[][], { unit = null, before = '' }: { unit?: string | null; before?: string } = {}): { text: string; table: LetterTable } {
  let text = before === '' ? '' : `${before}\n`;
  const start = text.length;
  const cells = rows.map((row, r) => row.map((words, c): Cell => {
    text += c > 0 ? '\t' : r > 0 ? '\n' : '';
    const at = text.length;
    text += words;
    return { span: [at, text.length], columns: 1, bold: false, head: r === 0 };
  }));
  return { text, table: { id: 't1', page: 1, section: null, caption: null, unit, unitSpan: null, headRows: 1, rows: cells, span: [start, text.length] } };
}

/** What is found in a table with such a unit; `spans` says how many columns the cells of its head rows cover, `unitAt` which cell names the unit. */
export const inTable = (rows: string[][], unit: string | null = null, spans: number[][] = [[]], [unitRow, unitColumn]: [number, number] = [-1, -1]): AmountDraft[] => {
  const { text, table } = tableOf(rows, { unit });
  const spanned = table.rows.map((row, r) => row.map((cell, c): Cell => ({ ...cell, columns: spans[r]?.[c] ?? 1 })));
  return money.find(text, { ...bareView, tables: [{ ...table, rows: spanned, headRows: spans.length, unitSpan: spanned[unitRow]?.[unitColumn]?.span ?? null }] });
};

/** Codes that the checks give on a text and a table below it. */
export function codes(rows: string[][], before = '', unit: string | null = 'x € 1 mln'): string[] {
  const { text, table } = tableOf(rows, { unit, before });
  const tables = rows.length > 0 ? [table] : [];
  const letter = { text, tables, regions: [], document: {} as Document } as unknown as LetterModel;
  const found = { amounts: money.find(text, { ...bareView, tables }), findings: [] } as unknown as Extractions;
  return [amountLabels, amountDoubts, tableTotals, amountTables, differenceCheck].reduce((result, { refine }) => refine(result, letter), found).findings.map(({ code }) => code);
}
