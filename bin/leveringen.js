#!/usr/bin/env node
import { statSync } from 'node:fs';
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// A letter or two are read before optimised code has paid for itself; patterns are compiled at once, not twice: a quarter less time (bench/README.md).
if (process.argv[2] !== 'batch' && process.argv.slice(3).reduce((sum, path) => sum + sizeOf(path), 0) < 400_000) {
  for (const flag of ['--no-opt', '--no-regexp-tier-up']) setFlagsFromString(flag);
}
// Node 22.8 and later keep what they compiled for the next start.
module.enableCompileCache?.();

const { main } = await import('../dist/cli.js');
process.exitCode = await main(process.argv);

/** Bytes of a file, 0 where there is none; of standard input nobody knows. */
function sizeOf(path) {
  try { return path === '-' ? Infinity : statSync(path, { throwIfNoEntry: false })?.size ?? 0; } catch { return 0; }
}
