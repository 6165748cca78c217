const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const file = join(__dirname, '../dist/cli.cjs');
/** The command as compiled for short runs, kept by the build; for another version of Node it is compiled anew. */
const compiled = `${file}.compiled`;

/** Parts of Node that a letter needs. */
const needed = ['node:crypto', 'node:os', 'node:process', 'node:zlib'];

/** Loads the command line: its `main`, and `keep` for the build. */
function loadCli({ isShort }) {
  // Node's own parts are compiled already, but for its usual flags: those that a letter needs are loaded before these change.
  if (isShort) { needed.forEach((part) => require(part)); process.stdout.isTTY; }
  // A letter or two are read before optimised code and patterns have paid for themselves (bench/README.md).
  if (isShort) for (const flag of ['--no-opt', '--no-regexp-tier-up', '--no-regexp-optimization']) setFlagsFromString(flag);
  const source = readFileSync(file, 'latin1');
  // The digest in front of the source, which stands in front of what was compiled too: V8 itself compares no more than the length.
  const digest = source.slice(0, source.indexOf('*/'));
  const cachedData = isShort ? kept(digest) : undefined;
  const script = new Script(`(function (exports, require, module, __filename, __dirname, leveringenImport) {${source}\n})`, { filename: file, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, join(__dirname, '../dist'), (name) => import(name));
  return { main: module.exports.main, keep: () => writeFileSync(compiled, Buffer.concat([Buffer.from(digest), script.createCachedData()])) };
}

function kept(digest) {
  try {
    const bytes = readFileSync(compiled);
    return bytes.latin1Slice(0, digest.length) === digest ? bytes.subarray(digest.length) : undefined;
  } catch { return undefined; }
}

module.exports = { loadCli };
