import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Loads TypeScript of test/ into a script: bundled under node_modules, from where packages are found. */
export async function loadTests(entry) {
  const folder = `${root}node_modules/.cache/leveringen`;
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/${entry.replace(/\W+/g, '-')}-${process.pid}.mjs`;
  await build({ entryPoints: [`${root}${entry}`], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20.19', packages: 'external', define: { __VERSION__: '"dev"' }, logLevel: 'warning' });
  return { module: await import(pathToFileURL(outfile)), outfile };
}
