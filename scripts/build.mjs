// Bundles the command and the library into dist/ (Node loads one file where the sources are many) and writes the type declarations beside them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { outputFiles: [letters] } = await build({ entryPoints: ['src/text/letters.ts'], bundle: true, format: 'esm', write: false });
const { withLatinLetters } = await import(`data:text/javascript,${encodeURIComponent(letters.text)}`);
/** `latin(/…/u)` becomes the pattern that it gives: with its classes of Unicode a pattern costs ten times more to make. */
const latinPatterns = {
  name: 'latin-patterns',
  setup({ onLoad }) {
    const call = /latin\(\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+)\/([a-z]*)\)/g;
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts', contents: readFileSync(path, 'utf8').replace(call, (_, source, flags) => { const [written, own] = withLatinLetters(source, flags); return `/${written}/${own}`; }),
    }));
  },
};

const shared = {
  outdir: 'dist', bundle: true, platform: 'node', target: 'node20.19', logLevel: 'warning', define: { __VERSION__: JSON.stringify(version) },
  // These stay outside, since they load files of their own: pdf.js its fonts' maps, the pool its worker, SQLite its WebAssembly, the canvas its binary.
  external: ['pdfjs-dist', 'tinypool', 'node-sqlite3-wasm', '@napi-rs/canvas'], plugins: [latinPatterns],
};

/** Parts of Node are loaded when first used: half of the time until `--version` is there went into those that most runs never use. Files and paths are loaded anyhow. */
const lazyNode = {
  name: 'lazy-node',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:node:)?(?:${builtinModules.filter((name) => !/^(?:_|(?:process|fs|path)$)/.test(name)).join('|')})$`);
    onResolve({ filter, namespace: 'file' }, ({ path, kind }) => (kind === 'dynamic-import' ? null : { path, namespace: 'lazy-node' }));
    onLoad({ filter, namespace: 'lazy-node' }, ({ path }) => ({
      contents: `const load = () => require(${JSON.stringify(path)});\n${Object.keys(require(path)).map((name) => `Object.defineProperty(exports, '${name}', { get: () => load().${name}, enumerable: true });`).join('\n')}`,
    }));
    onResolve({ filter, namespace: 'lazy-node' }, ({ path }) => ({ path, external: true }));
  },
};

const [, cli] = await Promise.all([
  build({
    ...shared, entryPoints: { index: 'src/index.ts', worker: 'src/archive/worker.ts', 'page-drawer': 'src/render/page-drawer.ts' }, splitting: true, format: 'esm',
    banner: { js: "import { createRequire as leveringenRequire } from 'node:module'; const require = leveringenRequire(import.meta.url);" },
  }),
  // The command is one script, which bin/load.js takes from what is compiled already.
  build({
    ...shared, entryPoints: { cli: 'src/cli/main.ts' }, outExtension: { '.js': '.cjs' }, format: 'cjs', minifyWhitespace: true, minifySyntax: true, supported: { 'template-literal': false }, plugins: [...shared.plugins, lazyNode], write: false,
    define: { ...shared.define, 'import.meta.url': 'leveringenUrl' }, banner: { js: "const leveringenUrl = require('node:url').pathToFileURL(__filename).href;" },
  }),
]);
for (const { path, text } of cli.outputFiles) {
  // A script that is compiled already has lost how to import, so that comes from bin/load.js. Signs outside ASCII, which only patterns hold by now, would make it slower to load.
  const script = text.replace(/\bimport\((?=["'])/g, 'leveringenImport(').replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(path, `/*${createHash('sha256').update(script).digest('hex')}*/${script}`);
}
const run = (args) => { process.exitCode ||= spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1; };
run(['scripts/keep-compiled.cjs']);
run(['node_modules/typescript/bin/tsc', '--emitDeclarationOnly', '--outDir', 'dist/types']);
