import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** Where programs remember what they have seen, so that the next run is shorter. */
export const cache = 'node_modules/.cache/baken';

/** What a program said. `code` is null when a signal ended it. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/**
 * Runs a program of node_modules/.bin with the Node that runs this one, and waits for its end.
 * folder: where it runs, below the root
 */
export const runProgram = (
  root: string,
  name: string,
  args: readonly string[],
  folder = '.',
): Promise<Said> =>
  new Promise((resolve, reject) => {
    const bin = join(root, 'node_modules', '.bin');
    const child = spawn(process.execPath, [join(bin, name), ...args], {
      cwd: join(root, folder),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', PATH: [bin, process.env['PATH']].join(delimiter) },
    });
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, errors }));
  });

/** A program that ended badly without naming a place: what it said last is the finding. */
export const withoutPlace = (name: string, { code, out, errors }: Said) => ({
  path: '.',
  line: 0,
  says: `${name} ended with ${code ?? 'a signal'}: ${(errors || out).trim().split('\n').slice(-3).join(' / ')}`,
  fix: `run npx ${name} to see all of it`,
});
