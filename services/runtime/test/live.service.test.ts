import { afterEach, describe, expect, it } from '@jest/globals';
import { Typing } from '@baken/proto/gen/baken/messaging/v1/messaging_live.ts';
import { DeskChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import type { OpenBus } from '../src/bus/open-bus.ts';
import { type Place, closeAfterwards, newPlace, openTestBus } from './support/replica.ts';
import { until } from './support/until.ts';

const { after, closeAll } = closeAfterwards();

const openBus = async (place: Place, service: string): Promise<OpenBus> =>
  after(await openTestBus(place, { service }), (bus) => bus.drain());

const changed = (counsellorId: string, revision: number) => ({ counsellorId, revision });

describe('a live message', () => {
  afterEach(closeAll);

  it('reaches those who hear its key, and those who hear all keys', async () => {
    const place = newPlace();
    const routing = await openBus(place, 'routing');
    const gateway = await openBus(place, 'gateway');
    const anna: DeskChanged[] = [];
    const everybody: string[] = [];
    gateway.live.hear(DeskChanged, 'anna', (desk) => anna.push(desk));
    gateway.live.hear(DeskChanged, '*', (_desk, key) => everybody.push(key));
    await gateway.ready();
    routing.live.publish(DeskChanged, 'bram', changed('bram', 1));
    routing.live.publish(DeskChanged, 'anna', changed('anna', 2));
    await until('both are heard', () => everybody.length === 2);
    expect(everybody).toEqual(['bram', 'anna']);
    expect(anna).toEqual([changed('anna', 2)]);
  });

  it('is no longer heard by who stopped hearing', async () => {
    const place = newPlace();
    const routing = await openBus(place, 'routing');
    const gateway = await openBus(place, 'gateway');
    const [left, stayed]: [number[], number[]] = [[], []];
    const stop = gateway.live.hear(DeskChanged, 'anna', ({ revision }) => left.push(revision));
    gateway.live.hear(DeskChanged, 'anna', ({ revision }) => stayed.push(revision));
    await gateway.ready();
    routing.live.publish(DeskChanged, 'anna', changed('anna', 1));
    await until('the first is heard', () => stayed.length === 1);
    stop();
    await gateway.ready();
    routing.live.publish(DeskChanged, 'anna', changed('anna', 2));
    await until('the second is heard', () => stayed.length === 2);
    expect(left).toEqual([1]);
  });

  it('is heard by the next hearer when one of them fails', async () => {
    const place = newPlace();
    const routing = await openBus(place, 'routing');
    const gateway = await openBus(place, 'gateway');
    const heard: number[] = [];
    gateway.live.hear(DeskChanged, 'anna', ({ revision }) => {
      if (revision === 1) throw new Error('a mistake of the programmer');
      heard.push(revision);
    });
    await gateway.ready();
    routing.live.publish(DeskChanged, 'anna', changed('anna', 1));
    routing.live.publish(DeskChanged, 'anna', changed('anna', 2));
    await until('the second is heard', () => heard.length === 1);
    expect(heard).toEqual([2]);
  });

  it('is refused where the topology does not allow it', async () => {
    const place = newPlace();
    const { live } = await openBus(place, 'gateway');
    expect(() => live.publish(DeskChanged, 'anna', changed('anna', 1))).toThrow(
      'the topology does not let gateway publish baken.routing.v1.DeskChanged',
    );
    expect(() => live.hear(Typing, '*', () => undefined)).toThrow(
      'the topology does not let gateway hear baken.messaging.v1.Typing',
    );
  });

  it('cannot be given a key that would address others', async () => {
    const place = newPlace();
    const { live } = await openBus(place, 'routing');
    for (const key of ['', '*', '>', 'a.b', 'a b', 'a\r\nb'])
      expect(() => live.publish(DeskChanged, key, changed('anna', 1))).toThrow('not one token');
    for (const key of ['', '>', 'a.*'])
      expect(() => live.hear(DeskChanged, key, () => undefined)).toThrow('not one token');
  });
});
