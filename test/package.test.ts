import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    // What the build compiled is of use, never needed: it may be missing, another's or cut short, and is then made anew.
    const dist = join(dir, 'node_modules/leveringen/dist');
    const compiled = join(dist, `cli.cjs.docx.${process.version}-${process.arch}.compiled`);
    const again = (): unknown => JSON.parse(sh(join(dir, 'node_modules/.bin/leveringen'), ['parse', join(root, 'fixtures/bruggen.docx')], dir));
    const whole = readFileSync(compiled);
    for (const bytes of [null, Buffer.alloc(0), Buffer.concat([whole, Buffer.from('other')]), Buffer.concat([Buffer.from('other'), whole]), whole.subarray(0, whole.length >> 1)]) {
      if (bytes) writeFileSync(compiled, bytes);
      else rmSync(compiled);
      expect(again()).toEqual(result);
      const made = readFileSync(compiled);
      expect([made.subarray(-66).equals(whole.subarray(-66)), made.length > whole.length / 2]).toEqual([true, true]);
    }
    // Where it cannot be put, nothing is said and nothing is left.
    rmSync(compiled);
    mkdirSync(compiled);
    expect(again()).toEqual(result);
    expect(readdirSync(dist).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    writeFileSync(join(dir, 'use.mjs'), `import { readFileSync } from 'node:fs'; import { parseLetter } from 'leveringen';
      const result = await parseLetter(readFileSync(${JSON.stringify(join(root, 'fixtures/bruggen.pdf'))})); console.log(result.letter.date);`);
    expect(sh(process.execPath, ['use.mjs'], dir).trim()).toBe('2024-05-14');
    // Without the optional canvas the page of a letter is there, and says how it gets images.
    expect(existsSync(join(dir, 'node_modules/@napi-rs/canvas'))).toBe(false);
    const view = spawnSync(join(dir, 'node_modules/.bin/leveringen'), ['view', join(root, 'fixtures/bruggen.pdf')], { cwd: dir, encoding: 'utf8' });
    expect([view.status, view.stdout.includes('circa € 2,4 mld.'), view.stdout.includes('<img'), view.stderr.includes('npm install @napi-rs/canvas')]).toEqual([0, true, false, true]);
    const strict = spawnSync(join(dir, 'node_modules/.bin/leveringen'), ['view', join(root, 'fixtures/bruggen.pdf'), '--images', '--out', 'a.html'], { cwd: dir, encoding: 'utf8' });
    expect([strict.status, existsSync(join(dir, 'a.html'))]).toEqual([1, false]);
    expect(readFileSync(join(dir, 'node_modules/leveringen/dist/types/index.d.ts'), 'utf8')).toContain('parseLetter');
  } finally { rmSync(dir, { recursive: true }); }
});
