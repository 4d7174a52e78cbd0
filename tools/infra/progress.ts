/** Tells a person what is being waited for. Quick steps say nothing; a step of over two seconds always says what it does. */
export interface Progress {
  /** One line, at once. */
  readonly say: (line: string) => void;
  /** Runs the work; from `quietMilliseconds` on the title is shown, then again every `againMilliseconds`, then the time it took. */
  readonly step: <Value>(title: string, work: () => Promise<Value>) => Promise<Value>;
}

interface ProgressOptions {
  readonly write: (line: string) => void;
  /** Milliseconds after which a step is worth a line. */
  readonly quietMilliseconds?: number;
  /** Milliseconds between two lines of one long step. */
  readonly againMilliseconds?: number;
}

export const createProgress = ({
  write,
  quietMilliseconds = 1_000,
  againMilliseconds = 15_000,
}: ProgressOptions): Progress => ({
  say: write,
  step: async (title, work) => {
    const began = performance.now();
    const seconds = (): number => Math.round((performance.now() - began) / 1_000);
    const timers: NodeJS.Timeout[] = [];
    const showAgain = (): void => write(`${title}: still busy after ${seconds()} s …`);
    const show = (): void => {
      write(`${title} …`);
      timers.push(setInterval(showAgain, againMilliseconds));
    };
    const first = setTimeout(show, quietMilliseconds);
    try {
      const value = await work();
      if (timers.length > 0) write(`${title}: took ${seconds()} s`);
      return value;
    } finally {
      for (const timer of [first, ...timers]) clearTimeout(timer);
    }
  },
});

/** Lines on standard error, so that a program's own output stays clean. */
export const terminalProgress = createProgress({ write: (line) => process.stderr.write(`infra: ${line}\n`) });
