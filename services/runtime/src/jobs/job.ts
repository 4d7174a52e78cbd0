/**
 * Work that comes back by the clock on the wall of the machine. One replica runs a slot: a lease in the store decides.
 * Rules inside a job read the service's own clock, which tests may move.
 */
export interface Job {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (stopping: AbortSignal) => Promise<void>;
}

export const every = (name: string, pace: { readonly seconds: number }, run: Job['run']): Job => ({
  name,
  everySeconds: pace.seconds,
  run,
});
