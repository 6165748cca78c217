// Writes src/schema/result.ts from src/schema/schema.ts, so that types and schema cannot part.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const built = await build({ entryPoints: ['src/schema/schema.ts'], bundle: true, write: false, format: 'esm', platform: 'node' });
const { schema } = await import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString('base64')}`);
const types = await compile(structuredClone(schema), 'Result', {
  bannerComment: '// Generated from schema.ts by `npm run types`; do not edit.',
  style: { singleQuote: true, printWidth: 160 },
});
const target = 'src/schema/result.ts';
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== types) { console.error(`${target} is not what schema.ts says; run: npm run types`); process.exit(1); }
} else writeFileSync(target, types);
