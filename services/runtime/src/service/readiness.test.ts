import { describe, expect, it } from '@jest/globals';
import type { Log } from '../telemetry/log.ts';
import { watchReadiness } from './readiness.ts';

const quiet: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  with: () => quiet,
};

/** A service that needs a store and a bus, each there or not. */
const setUp = (there: Record<string, boolean | 'broken'>) => {
  const told: boolean[] = [];
  const needs = Object.fromEntries(
    Object.keys(there).map((name) => [
      name,
      () =>
        there[name] === 'broken' ? Promise.reject(new Error('no')) : Promise.resolve(there[name] === true),
    ]),
  );
  const readiness = watchReadiness(needs, (ready) => told.push(ready), quiet);
  return { readiness, told, there };
};

describe('readiness', () => {
  it('is not there before it has been seen', () => {
    const { readiness } = setUp({ store: true, bus: true });
    expect(readiness.missing()).toEqual(['store', 'bus']);
    readiness.stop();
  });

  it('goes when the store goes and comes back by itself, told once each time', async () => {
    const { readiness, told, there } = setUp({ store: true, bus: true });
    await readiness.check();
    await readiness.check();
    there['store'] = false;
    await readiness.check();
    expect(readiness.missing()).toEqual(['store']);
    there['store'] = true;
    await readiness.check();
    expect(told).toEqual([true, false, true]);
    readiness.stop();
  });

  it('takes a need that breaks for one that is missing', async () => {
    const { readiness } = setUp({ store: 'broken' });
    await readiness.check();
    expect(readiness.missing()).toEqual(['store']);
    readiness.stop();
  });

  it('says nothing more after it was stopped', async () => {
    const { readiness, told } = setUp({ store: true });
    readiness.stop();
    await readiness.check();
    expect(told).toEqual([]);
  });
});
