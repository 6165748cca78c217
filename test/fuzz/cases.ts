import { readFileSync } from 'node:fs';
import { ReadError } from '../../src/read/errors.js';
import { type ParseOptions, parseStages, type Stages } from '../../src/parse-letter.js';
import { broken, saidIn } from '../invariants.js';
import { mutatedBytes, mutatedDocx, mutatedPdf, mutatedText } from './mutate.js';
import { randomOf } from './random.js';

export const formats = ['txt', 'docx', 'pdf'] as const;
export type FuzzFormat = (typeof formats)[number];

const letters = ['bruggen', 'muziekscholen', 'vragen-wad'];
const limits: ParseOptions['limits'] = { bytes: 20e6, characters: 2e6 };

/** The file of one case: the same from the same seed and index. */
export function caseOf(folder: string, format: FuzzFormat, seed: number, index: number): Uint8Array {
  const random = randomOf(seed, index);
  const untagged = format === 'pdf' && random.int(2) === 1 ? '-untagged' : '';
  const bytes = new Uint8Array(readFileSync(`${folder}/${random.pick(letters)}${untagged}.${format}`));
  if (format === 'docx') return mutatedDocx(bytes, random);
  if (format === 'pdf') return mutatedPdf(bytes, random);
  return random.int(6) === 0 ? mutatedBytes(bytes, random) : new Uint8Array(Buffer.from(mutatedText(Buffer.from(bytes).toString('utf8'), random)));
}

/** What is wrong with how a file was read; nothing where it was refused as it should. */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  try {
    const stages = await parseStages(bytes, { path: 'fuzz', letterDate: '2026-07-02', limits });
    return [...broken(stages), ...await unlike(stages, bytes)];
  } catch (error) {
    if (error instanceof ReadError) return /\n/.test(error.message) ? [`message of several lines: ${error.message}`] : [];
    return [`throws ${error instanceof Error ? error.stack?.slice(0, 600) : String(error)}`];
  }
}

/** Same input, same output; and the same text with other spaces between its words says the same. */
async function unlike({ result, document }: Stages, bytes: Uint8Array): Promise<string[]> {
  const wrong: string[] = [];
  const again = await parseStages(bytes, { path: 'fuzz', letterDate: '2026-07-02', limits });
  if (JSON.stringify(again.result) !== JSON.stringify(result)) wrong.push('the same input gives another output');
  if (document.format !== 'text') return wrong;
  const paragraphs = document.blocks.filter(({ rows, kind }) => !rows && kind === 'paragraph').map(({ span }) => document.text.slice(...span)).join('\n\n');
  const [plain, spaced] = await Promise.all([paragraphs, paragraphs.replaceAll(' ', ' \u00a0 ')].map((text) => parseStages(new TextEncoder().encode(text), { letterDate: '2026-07-02', limits })));
  if (plain && spaced && plain.document.blocks.length === spaced.document.blocks.length && JSON.stringify(saidIn(plain.result)) !== JSON.stringify(saidIn(spaced.result))) {
    wrong.push(`other white space gives other values: ${firstDifference(saidIn(plain.result), saidIn(spaced.result))}`);
  }
  return wrong;
}

function firstDifference(a: Record<string, unknown>, b: Record<string, unknown>): string {
  const key = Object.keys(a).find((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name])) ?? '';
  return `${key}: ${JSON.stringify(a[key])?.slice(0, 300)} against ${JSON.stringify(b[key])?.slice(0, 300)}`;
}
