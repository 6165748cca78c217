// Bundles the command and the library into dist/ (Node loads one file where the sources are many) and writes the type declarations beside them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { parse } from 'acorn';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { outputFiles: [letters] } = await build({ entryPoints: ['src/text/letters.ts'], bundle: true, format: 'esm', write: false });
const { withLatinLetters } = await import(`data:text/javascript,${encodeURIComponent(letters.text)}`);

/** Patterns with classes of letters, `latin(/…/u)` and any other, become what `withLatinLetters` makes of them: with a Unicode class a pattern costs ten times more to make. */
function withLatinPatterns(code) {
  const tokens = [];
  parse(code, { ...readsAs, onToken: tokens });
  return replaced(code, tokens.flatMap((token, i) => {
    if (token.type.label !== 'regexp') return [];
    const isCall = tokens[i - 2]?.value === 'latin' && tokens[i + 1].type.label === ')';
    if (!isCall && !/\\p\{L[lu]?\}/.test(token.value.pattern)) return [];
    const [source, flags] = withLatinLetters(token.value.pattern, token.value.flags);
    return [{ start: isCall ? tokens[i - 2].start : token.start, end: isCall ? tokens[i + 1].end : token.end, by: `/${source}/${flags}` }];
  }));
}

/** Patterns and their parts that the command puts together while it loads, `regex(…)`, `latin(…)`, `anyOf(…)` and `String.raw(…)`, become what comes of them. */
function withMadePatterns(code) {
  const calls = [];
  (function visit(node) {
    if (node.type === 'CallExpression' && (/^(?:latin|anyOf)$/.test(node.callee.name) || (node.callee.object?.name === 'String' && node.callee.property.name === 'raw') || node.callee.callee?.name === 'regex')) calls.push(node);
    else for (const value of Object.values(node)) for (const child of [value].flat()) if (child?.type) visit(child);
  })(parse(code, readsAs));
  const made = calls.map(() => []);
  const told = replaced(code, calls.map(({ start, end }, i) => ({ start, end, by: `leveringenMade(${i}, ${code.slice(start, end)})` })));
  const file = resolve('dist/cli.cjs');
  compileFunction(told, ['exports', 'require', 'module', '__filename', '__dirname', 'leveringenMade'])({}, createRequire(file), {}, file, dirname(file), (i, pattern) => { made[i].push(pattern); return pattern; });
  return replaced(code, calls.flatMap(({ start, end }, i) => (made[i].length === 1 ? [{ start, end, by: typeof made[i][0] === 'string' ? JSON.stringify(made[i][0]) : String(made[i][0]) }] : [])));
}

const readsAs = { ecmaVersion: 'latest', sourceType: 'module' };

/** The code with stretches of it replaced, which stand in order. */
function replaced(code, stretches) {
  const ends = [0, ...stretches.map(({ end }) => end)];
  return stretches.map(({ start, by }, i) => code.slice(ends[i], start) + by).join('') + code.slice(ends.at(-1));
}

const shared = {
  outdir: 'dist', bundle: true, platform: 'node', target: 'node20.19', logLevel: 'warning', define: { __VERSION__: JSON.stringify(version) },
  // Else patterns with classes of letters would be made anew at each call.
  supported: { 'regexp-unicode-property-escapes': true },
  // These stay outside, since they load files of their own: pdf.js its fonts' maps, the pool its worker, SQLite its WebAssembly, the canvas its binary.
  external: ['pdfjs-dist', 'tinypool', 'node-sqlite3-wasm', '@napi-rs/canvas'], write: false,
};

const cli = {
  ...shared, entryPoints: { cli: 'src/cli/main.ts' }, outExtension: { '.js': '.cjs' }, format: 'cjs', minifyWhitespace: true, minifySyntax: true, supported: { ...shared.supported, 'template-literal': false },
  define: { ...shared.define, 'import.meta.url': 'leveringenUrl' }, banner: { js: "const leveringenUrl = require('node:url').pathToFileURL(__filename).href;" },
};
/** Every name that the command uses. */
const names = new Set((await build(cli)).outputFiles[0].text.match(/\w+/g));

/** Parts of Node are loaded when first used: half of the time until `--version` is there went into those that most runs never use. Files and paths are loaded anyhow. */
const lazyNode = {
  name: 'lazy-node',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:node:)?(?:${builtinModules.filter((name) => !/^(?:_|(?:process|fs|path)$)/.test(name)).join('|')})$`);
    onResolve({ filter, namespace: 'file' }, ({ path, kind }) => (kind === 'dynamic-import' ? null : { path, namespace: 'lazy-node' }));
    onLoad({ filter, namespace: 'lazy-node' }, ({ path }) => ({
      contents: `const load = () => require(${JSON.stringify(path)});\n${Object.keys(require(path)).filter((name) => names.has(name)).map((name) => `Object.defineProperty(exports, '${name}', { get: () => load().${name}, enumerable: true });`).join('\n')}`,
    }));
    onResolve({ filter, namespace: 'lazy-node' }, ({ path }) => ({ path, external: true }));
  },
};

const [library, command] = await Promise.all([
  build({
    ...shared, entryPoints: { index: 'src/index.ts', worker: 'src/archive/worker.ts', 'page-drawer': 'src/render/page-drawer.ts' }, splitting: true, format: 'esm',
    banner: { js: "import { createRequire as leveringenRequire } from 'node:module'; const require = leveringenRequire(import.meta.url);" },
  }),
  // The command is one script, which bin/load.js takes from what is compiled already.
  build({ ...cli, plugins: [lazyNode] }),
]);
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
for (const { path, text } of library.outputFiles) writeFileSync(path, withLatinPatterns(text));
for (const { path, text } of command.outputFiles) {
  // A script that is compiled already has lost how to import, so that comes from bin/load.js. Signs outside ASCII, which only patterns hold by now, would make it slower to load.
  const script = withMadePatterns(withLatinPatterns(text)).replace(/\bimport\((?=["'])/g, 'leveringenImport(').replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(path, `/*${createHash('sha256').update(script).digest('hex')}*/(function (exports, require, module, __filename, __dirname, leveringenImport) {${script}\n})`);
}
const run = (args) => { process.exitCode ||= spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1; };
for (const format of ['pdf', 'docx', 'txt']) run(['scripts/keep-compiled.cjs', format]);
run(['node_modules/typescript/bin/tsc', '--emitDeclarationOnly', '--outDir', 'dist/types']);
