import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program of the bench in a process of its own, so that the load generator and what it loads do not share one thread. */
export interface Child<Told> {
  /** What it told when it was ready. */
  readonly told: Told;
  stop(): Promise<void>;
}

const mark = 'bench-ready ';

/** Starts a module of the bench and waits for its one line of JSON. It ends when its standard input ends, so it never outlives the bench. */
export const startChild = async <Told>(module: string, given: object): Promise<Child<Told>> => {
  const child = spawn(process.execPath, [module, JSON.stringify(given)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const told = await new Promise<Told>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith(mark)) resolve(JSON.parse(line.slice(mark.length)) as Told);
    });
    child.once('exit', (code) =>
      reject(new Error(`${module} ended with ${String(code)} before it was ready`)),
    );
  });
  return {
    told,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
};

/** The child's side: what it was given, as JSON. */
export const givenToChild = (): unknown => JSON.parse(process.argv[2] ?? '{}');

/** The child's side: tells that it is ready, and stops when the bench is gone. */
export const readyChild = (told: object, stop: () => Promise<unknown>): void => {
  process.stdout.write(`${mark}${JSON.stringify(told)}\n`);
  process.stdin.resume();
  process.stdin.once('end', () => void stop().then(() => process.exit(0)));
};
