import type { Log } from '../telemetry/log.ts';

/** Something a service needs, by a short name, and whether it is there now. */
export type Needs = Readonly<Record<string, () => Promise<boolean>>>;

const everyMilliseconds = 1_000;
const patienceMilliseconds = 2_000;

/**
 * Asks again every second whether what a service needs is there, and says when it changes. A need that does not answer within two
 * seconds is missing. It begins with everything missing: ready is what has been seen, never what is hoped.
 */
export const watchReadiness = (
  needs: Needs,
  changed: (ready: boolean) => void,
  log: Log,
): { missing(): readonly string[]; check(): Promise<void>; stop(): void } => {
  let missing: readonly string[] = Object.keys(needs);
  let wasReady = false;
  let stopped = false;

  const check = async (): Promise<void> => {
    const found = await Promise.all(
      Object.entries(needs).map(async ([name, isThere]) => ((await answers(isThere)) ? [] : [name])),
    );
    if (stopped) return;
    missing = found.flat();
    const ready = missing.length === 0;
    if (ready === wasReady) return;
    wasReady = ready;
    if (ready) log.info('ready');
    else log.warn('not ready', { count: missing.length });
    changed(ready);
  };

  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= check().finally(() => (running = undefined));
  }, everyMilliseconds);
  timer.unref();
  return {
    missing: () => missing,
    check,
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
};

const answers = async (isThere: () => Promise<boolean>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMilliseconds);
  });
  try {
    return await Promise.race([isThere(), impatience]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
