/** One figure with the raw one of the same run beside it. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly baken: number;
  readonly bare: number;
  /** Milliseconds, of Baken. */
  readonly p50: number;
  readonly p99: number;
}

/** What a load gave. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Load {
  /** Workers that each do one thing after the other. */
  readonly atOnce: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** Does the same act again and again with so many at once; counts those that ended within the counted seconds. */
export const measure = async (load: Load, act: (worker: number) => Promise<void>): Promise<Measured> => {
  const began = performance.now();
  const from = began + load.warmUpSeconds * 1_000;
  const until = from + load.seconds * 1_000;
  const durations: number[] = [];
  const work = async (worker: number): Promise<void> => {
    for (let start = performance.now(); start < until; start = performance.now()) {
      await act(worker);
      const end = performance.now();
      if (start >= from && end <= until) durations.push(end - start);
    }
  };
  await Promise.all(Array.from({ length: load.atOnce }, (_, worker) => work(worker)));
  durations.sort((one, other) => one - other);
  return {
    perSecond: durations.length / load.seconds,
    p50: percentile(durations, 0.5),
    p99: percentile(durations, 0.99),
  };
};

/** sorted: ascending. Not a number when there is nothing. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export const figureOf = (what: string, unit: string, baken: Measured, bare: Measured): Figure => ({
  ...{ what, unit },
  ...{ baken: baken.perSecond, bare: bare.perSecond, p50: baken.p50, p99: baken.p99 },
});

/** The figures as a table for people. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = figures.map(({ what, unit, baken, bare, p50, p99 }) => [
    what,
    `${baken.toFixed(0)} ${unit}`,
    `${bare.toFixed(0)} ${unit}`,
    (baken / bare).toFixed(2),
    `${p50.toFixed(1)} ms`,
    `${p99.toFixed(1)} ms`,
  ]);
  const all = [['', 'Baken', 'bare', 'ratio', 'p50', 'p99'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row.map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join('  '),
    )
    .join('\n');
};
