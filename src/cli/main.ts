import { Command, CommanderError } from 'commander';
import { version } from '../version.js';
import { addCites, addSearch } from './ask.js';
import { addBatch } from './batch.js';
import { addCompare } from './compare.js';
import { explained, OutputError, printable, UsageError } from './errors.js';
import { addExplain } from './explain.js';
import { addExport } from './export.js';
import { addGraph } from './graph.js';
import { addLinkify } from './linkify.js';
import { endWithReader } from './output.js';
import { addParse } from './parse.js';
import { addSchema } from './schema.js';
import { addSeries } from './series.js';
import { addView } from './view.js';

const examples = `
Examples:
  leveringen parse brief.pdf                       the letter as tables
  leveringen parse brief.pdf | jq '.amounts[]'     its amounts as JSON
  leveringen parse *.docx --format ndjson          many letters, one line each
  cat brief.pdf | leveringen parse -               from standard input

Exit codes: 0 all read · 1 at least one file could not be read · 2 wrong usage`;

/** The command line: argv (with node and script in front) → exit code. */
export async function main(argv: string[]): Promise<number> {
  const done = { code: 0 };
  endWithReader();
  try {
    await program(done, argv[2]).parseAsync(argv);
    return done.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const known = error instanceof UsageError || error instanceof OutputError;
    const { message, advice } = known ? { message: error.message, advice: '' } : explained(error);
    process.stderr.write(`leveringen: ${printable(message)}${advice && `. ${advice}`}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

const commands: Readonly<Record<string, (command: Command, done: { code: number }) => void>> = {
  parse: addParse, explain: addExplain, view: addView, linkify: addLinkify, compare: addCompare, series: addSeries, batch: addBatch, search: addSearch, cites: addCites, graph: addGraph, export: addExport, schema: addSchema,
};

/** The command that is asked for, else all; each is one file and sets `done.code`. */
export function program(done: { code: number }, asked = ''): Command {
  const command = new Command('leveringen')
    .description('Reads Dutch government letters to parliament (Kamerbrieven) as PDF, DOCX or text and gives back what they say as data.')
    .version(version, '-V, --version', 'print the version')
    .addHelpText('after', examples)
    .showSuggestionAfterError()
    .exitOverride();
  const one = Object.hasOwn(commands, asked);
  for (const [name, add] of Object.entries(commands)) if (!one || name === asked) add(command, done);
  return command;
}
