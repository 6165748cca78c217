import { type Command, InvalidArgumentError, Option } from 'commander';
import { defaultLimits, type Limits } from '../read/options.js';

/** A day as YYYY-MM-DD that the calendar knows. */
export function parseDay(text: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  return text;
}

/** A whole number from 1. */
export function parseCount(text: string): number {
  const count = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return count;
}

/** Options of every command that reads letters. */
export interface ReadingFlags { letterDate?: string; password?: string; maxBytes?: number; maxPages?: number; maxCharacters?: number; maxExpanded?: number; maxZipEntries?: number; maxDepth?: number; timeout: number }

/** Adds the options of reading to a command. */
export function withReading(command: Command): Command {
  return command
    .option('--letter-date <YYYY-MM-DD>', 'reference date where the text has none', parseDay)
    .option('--password <password>', 'password of an encrypted PDF')
    .option('--timeout <seconds>', 'give up on a file after this long', parseCount, 120)
    .addOption(new Option('--max-bytes <n>', `refuse larger files (default ${defaultLimits.bytes})`).argParser(parseCount))
    .addOption(new Option('--max-pages <n>', `read no more pages (default ${defaultLimits.pages})`).argParser(parseCount))
    .addOption(new Option('--max-characters <n>', `read no more text (default ${defaultLimits.characters})`).argParser(parseCount))
    .addOption(new Option('--max-expanded <bytes>', `refuse packages and streams that expand to more (default ${defaultLimits.expandedBytes})`).argParser(parseCount))
    .addOption(new Option('--max-zip-entries <n>', `refuse packages with more parts (default ${defaultLimits.zipEntries})`).argParser(parseCount))
    .addOption(new Option('--max-depth <n>', `refuse deeper nesting (default ${defaultLimits.depth})`).argParser(parseCount));
}

/** The limits that flags set; the others keep their defaults. */
export function limitsOf(flags: ReadingFlags): Limits {
  const given = {
    bytes: flags.maxBytes, pages: flags.maxPages, characters: flags.maxCharacters,
    expandedBytes: flags.maxExpanded, zipEntries: flags.maxZipEntries, depth: flags.maxDepth,
  };
  return { ...defaultLimits, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

/** `--color`, the same on every command that prints for a person. */
export const colorOption = (): Option =>
  new Option('--color <when>', 'colours: auto, always or never (NO_COLOR is honoured)').choices(['auto', 'always', 'never']).default('auto');

/** Whether to colour what goes to a stream: the flag, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export function wantsColor(when: string, stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (when !== 'auto') return when === 'always';
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** How many columns there are to print in: those of the terminal, of COLUMNS, or 100. */
export const widthOf = (stream: { columns?: number }, env: NodeJS.ProcessEnv = process.env): number =>
  stream.columns || (/^[1-9]\d{1,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 100);
