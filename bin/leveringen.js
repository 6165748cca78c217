#!/usr/bin/env node
const { statSync } = require('node:fs');
const { loadCli } = require('./load.js');

const [command, ...rest] = process.argv.slice(2);
const isShort = command !== 'batch' && rest.reduce((sum, path) => sum + sizeOf(path), 0) < 400_000;
const format = rest.find((path) => /\.(?:pdf|docx)$/i.test(path))?.split('.').pop().toLowerCase() ?? 'txt';
const { main, keep } = loadCli({ isShort, format });
main(process.argv).then((code) => {
  process.exitCode = code;
  if (command !== 'parse' || code !== 0) return;
  keep();
  // All is written: what works in the background for a longer run need not come to its end.
  if (isShort && process.stdout.writableLength === 0) process.exit();
});

/** Bytes of a file, 0 where there is none; of standard input nobody knows. */
function sizeOf(path) {
  try { return path === '-' ? Infinity : statSync(path, { throwIfNoEntry: false })?.size ?? 0; } catch { return 0; }
}
