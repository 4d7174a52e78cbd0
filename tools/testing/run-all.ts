import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findBrowser } from '../infra/browser.ts';

// `npm test`: everything that CI checks. The laws of the house, then every test, then one line over all of it.

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** What jest writes with `--json`, as far as it is counted here. A suite that could not run counts as one failure. */
const jestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  numRuntimeErrorTestSuites: z.int(),
});

/** Runs a program of the workspace with its output shown. Gives its exit code. */
const runShown = (program: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, program), ...args], { cwd: root, stdio: 'inherit' });
    child.once('exit', (code) => resolve(code ?? 1));
  });

const check = async (): Promise<Tally> => {
  const code = await runShown('tools/check/check.ts', []);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const jest = async (args: readonly string[]): Promise<Tally> => {
  const folder = await mkdtemp(join(tmpdir(), 'baken-jest-'));
  const file = join(folder, 'report.json');
  try {
    const code = await runShown('node_modules/jest/bin/jest.js', [...args, '--json', `--outputFile=${file}`]);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return { passed: 0, failed: 1 };
    const report = jestReport.parse(JSON.parse(text));
    // A test that was left out is not a test that passed.
    const failed =
      report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests + report.numTodoTests;
    return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const main = async (): Promise<void> => {
  await findBrowser();
  const tallies = [
    await check(),
    await jest(['--selectProjects', 'core', 'service']),
    await jest(['--selectProjects', 'journey', '--runInBand']),
  ];
  const total = tallies.reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
  console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
