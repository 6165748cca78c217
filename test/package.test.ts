import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './support.js';

it('the packed package works in an empty folder: command, library, types', () => {
  const dir = mkdtempSync(join(tmpdir(), 'leveringen-pack-'));
  const sh = (command: string, args: string[], cwd: string): string => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const packed = JSON.parse(sh('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', dir], root)) as { filename: string }[];
    writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
    sh('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--omit=optional', join(dir, (packed[0] as { filename: string }).filename)], dir);
    const result = JSON.parse(sh(join(dir, 'node_modules/.bin/leveringen'), ['parse', join(root, 'fixtures/bruggen.docx')], dir));
    expect(result.letter.reference).toBe('IENW/BSK-2024/900123');
    writeFileSync(join(dir, 'use.mjs'), `import { readFileSync } from 'node:fs'; import { parseLetter } from 'leveringen';
      const result = await parseLetter(readFileSync(${JSON.stringify(join(root, 'fixtures/bruggen.pdf'))})); console.log(result.letter.date);`);
    expect(sh(process.execPath, ['use.mjs'], dir).trim()).toBe('2024-05-14');
    expect(readFileSync(join(dir, 'node_modules/leveringen/dist/types/index.d.ts'), 'utf8')).toContain('parseLetter');
  } finally { rmSync(dir, { recursive: true }); }
});
