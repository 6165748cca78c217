const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const file = join(__dirname, '../dist/cli.cjs');
/** The command as this version of Node compiles it for short runs on letters of a format: kept by the build, and for another version by its first run. */
const compiledFor = (format) => `${file}.${format}.${process.version}-${process.arch}.compiled`;

/** Parts of Node that a letter of a format needs. */
const neededFor = (format) => ['node:crypto', 'node:os', 'node:process', ...(format === 'txt' ? [] : ['node:zlib'])];

/** A letter or two are read before optimised code and patterns have paid for themselves; in long runs what is hot has to show first (bench/README.md), which Node 22 and later see to themselves, and know no such flag. */
const flags = { short: ['--no-opt', '--no-regexp-tier-up', '--no-regexp-optimization'], long: Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=500000'] : [] };

/** Loads the command line: its `main`, and `keep`, which keeps what was compiled in a short run where it was not kept yet. `format`: "pdf", "docx" or "txt". */
function loadCli({ isShort, format }) {
  // Node's own parts are compiled already, but for its usual flags: those that a letter needs are loaded before these change.
  if (isShort) { neededFor(format).forEach((part) => require(part)); process.stdout.isTTY; }
  flags[isShort ? 'short' : 'long'].forEach((flag) => setFlagsFromString(flag));
  const source = readFileSync(file, 'latin1');
  // The digest in front of the source, which stands behind what was compiled too: V8 itself compares no more than the length, and copies what does not begin with a whole word.
  const digest = source.slice(0, source.indexOf('*/'));
  const cachedData = isShort ? kept(compiledFor(format), digest) : undefined;
  const script = new Script(source, { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, join(__dirname, '../dist'), (name) => import(name));
  const isKept = !isShort || script.cachedDataRejected === false;
  return { main: module.exports.main, keep: () => { if (!isKept) keep(compiledFor(format), Buffer.concat([script.createCachedData(), Buffer.from(digest)])); } };
}

/** Puts it there whole; where nothing may be written the next run compiles again. */
function keep(compiled, bytes) {
  const draft = `${compiled}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, compiled);
  } catch { rmSync(draft, { force: true }); }
}

function kept(compiled, digest) {
  try {
    const bytes = readFileSync(compiled);
    const end = bytes.length - digest.length;
    return bytes.toString('latin1', end) === digest ? bytes.subarray(0, end) : undefined;
  } catch { return undefined; }
}

module.exports = { loadCli };
