import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { xmlText } from './xml.js';
import type { SqlValue } from './driver.js';
import type { Column, StoreRow } from './export.js';

/** A sheet of a workbook; its rows come one by one. */
export interface Sheet { name: string; columns: readonly Column[]; rows: Iterable<StoreRow> }

/** Excel's own bounds: rows of a sheet, characters of a cell. */
const [maxRows, maxCharacters] = [1_048_576, 32_767];

/**
 * Sheets as an Excel workbook (ECMA-376), in pieces as they are made. Own code, because libraries that stream are large and the small ones hold the whole workbook in memory.
 * A table with more rows than a sheet may have goes on in the next ("amounts 2"). Text is text: nothing in it runs as a formula.
 */
export async function writeXlsx(sheets: readonly Sheet[], write: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => { if (error) throw error; ready.push(bytes); });
  const flush = async (): Promise<void> => { for (const bytes of ready.splice(0)) await write(bytes); };
  const names: string[] = [];
  for (const { name, columns, rows } of sheets) {
    const rest = rows[Symbol.iterator]();
    for (let part = 1, more = true; more; part++) {
      names.push(part === 1 ? name : `${name} ${part}`);
      const file = new ZipDeflate(`xl/worksheets/sheet${names.length}.xml`, { level: 6 });
      zip.add(file);
      more = false;
      for (const text of sheetXml(columns, rest, () => { more = true; })) { file.push(strToU8(text)); await flush(); }
      file.push(new Uint8Array(0), true);
    }
  }
  for (const [path, text] of Object.entries(packageParts(names))) {
    const file = new ZipPassThrough(path);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  await flush();
}

/** XML of one sheet in pieces of some hundred rows; calls `full` where rows are left for another one. */
function* sheetXml(columns: readonly Column[], rows: Iterator<StoreRow>, full: () => void): Generator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`
    + `<row>${columns.map(({ name }) => cell(name, ' s="1"')).join('')}</row>`;
  let text = '';
  for (let count = 1; ; count++) {
    if (count === maxRows) { full(); break; }
    const { value, done } = rows.next();
    if (done) break;
    text += `<row>${columns.map(({ name }) => cell((value as StoreRow)[name] ?? null)).join('')}</row>`;
    if (text.length > 100_000) { yield text; text = ''; }
  }
  yield `${text}</sheetData></worksheet>`;
}

function cell(value: SqlValue, style = ''): string {
  if (value === null) return '<c/>';
  if (typeof value === 'number') return `<c${style}><v>${value}</v></c>`;
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(String(value).slice(0, maxCharacters))}</t></is></c>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** What a workbook needs beside its sheets: types, relations, names, a bold style. */
function packageParts(names: readonly string[]): Record<string, string> {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>`
      + `${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${kind}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}`
      + `<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>`
      + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
      + '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
}
