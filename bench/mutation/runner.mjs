// A test runner for Stryker that keeps the tests of extract/ and refine/ in its own process: vitest starts a worker and loads 180 modules for each mutant,
// which takes a second or more; this takes some hundredths. The tests are those of test/, unchanged; only `vitest` is replaced (vitest.mjs).
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { buildSync } from 'esbuild';

const files = ['cases', 'extractors', 'money', 'dates', 'motions', 'paper-id', 'readings', 'refined', 'fixtures'];
/** The fixtures as DOCX and text; as PDF they say the same and take longer. */
const left = /\.pdf says|the text of its span/;
const space = globalThis['__stryker__'] ??= {};

class InProcess {
  capabilities() { return { reloadEnvironment: true }; }

  /** Bundles the mutated sources with their tests. */
  init() {
    const { outputFiles } = buildSync({
      stdin: { contents: files.map((file) => `import './test/${file}.test.ts';`).join('\n'), resolveDir: process.cwd() },
      bundle: true, write: false, format: 'cjs', platform: 'node', target: 'node20', logLevel: 'error', external: ['pdfjs-dist', 'fast-check', 'ajv'],
      alias: { vitest: join(import.meta.dirname, 'vitest.mjs') },
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(process.cwd(), 'test/bundle.mjs')).href) },
    });
    const loader = { filename: join(process.cwd(), 'bundle.cjs'), importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER };
    this.script = new vm.Script(`(function (require) {${outputFiles[0].text}\n})`, loader);
  }

  /** Runs the modules anew, so that what they make when they are loaded is made by the mutant. */
  load() {
    globalThis.mutationTests = this.tests = [];
    this.script.runInThisContext()(createRequire(join(process.cwd(), 'bundle.cjs')));
    this.tests = this.tests.filter(({ id }) => !left.test(id));
  }

  async dryRun() {
    space.activeMutant = undefined;
    this.load();
    return { ...await this.run(() => true, false), mutantCoverage: space.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment, disableBail }) {
    space.hitCount = 0;
    space.hitLimit = hitLimit;
    space.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    if (reloadEnvironment || !this.tests) {
      try { this.load(); } catch (error) {
        this.tests = undefined;
        return toMutantRunResult({ status: DryRunStatus.Complete, tests: [{ id: 'load', name: 'load', timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) }] });
      }
    }
    space.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const result = await this.run(({ id }) => !wanted || wanted.has(id), !disableBail);
    return toMutantRunResult(determineHitLimitReached(space.hitCount, hitLimit) ?? result);
  }

  async run(wanted, bail) {
    const tests = [];
    for (const test of this.tests.filter(wanted)) {
      space.currentTestId = test.id;
      const start = performance.now();
      const failure = await failureOf(test.run);
      tests.push({ id: test.id, name: test.id, timeSpentMs: performance.now() - start, ...(failure ? { status: TestStatus.Failed, failureMessage: failure } : { status: TestStatus.Success }) });
      if (failure && bail) break;
    }
    space.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests };
  }
}

async function failureOf(run) {
  try { await run(); } catch (error) { return String(error?.message ?? error); }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcess)];
