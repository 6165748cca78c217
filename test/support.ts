import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseStages, type Stages } from '../src/parse-letter.js';
import type { Result } from '../src/schema/result.js';
import { schema } from '../src/schema/schema.js';

/** The project's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));
/** A folder beside the project with real letters; tests that read it skip where it is not. */
export const shared = fileURLToPath(new URL('../../shared', import.meta.url));
export const hasShared = existsSync(`${shared}/corpus`);

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** Reads a file through all stages and holds the result against the schema. */
export async function stagesOf(path: string, letterDate?: string): Promise<Stages> {
  const stages = await parseStages(readFileSync(path), { path, letterDate });
  holdAgainstSchema(stages.result);
  return stages;
}

/** Throws where a result is not what the schema says. */
export function holdAgainstSchema(result: Result): void {
  if (!validate(result)) throw new Error(JSON.stringify(validate.errors?.slice(0, 3)));
}

/** Reads a bare text, as a body without letterhead. */
export const stagesOfText = (text: string, letterDate?: string): Promise<Stages> => parseStages(new TextEncoder().encode(text), { path: 'test.txt', letterDate });

/** All letters of a folder. */
export const lettersIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /\.(pdf|docx|txt)$/.test(name)).map((name) => `${folder}/${name}`);

export interface Run { code: number; stdout: string; stderr: string }

/** Runs the built command line in a process of its own. */
export function run(args: string[], { input, env, cwd }: { input?: Uint8Array | string; env?: Record<string, string>; cwd?: string } = {}): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [`${root}/bin/leveringen.js`, ...args], { cwd: cwd ?? root, env: { ...process.env, ...env }, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}
