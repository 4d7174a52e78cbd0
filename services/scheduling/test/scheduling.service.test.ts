import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpeningChanged } from '@baken/proto/gen/baken/scheduling/v1/scheduling_facts.ts';
import { OpeningMoved } from '@baken/proto/gen/baken/scheduling/v1/scheduling_live.ts';
import { SchedulingServiceDefinition } from '@baken/proto/gen/baken/scheduling/v1/scheduling_service.ts';
import { eventually, openTestHouse, type TestHouse } from '@baken/runtime/testing/test-house.ts';
import { scheduling } from '../src/scheduling.ts';

const brussels = (wallClock: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(wallClock).toZonedDateTime('Europe/Brussels').toInstant();

describe('scheduling of CAW', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openTestHouse({ organisation: 'caw', at: brussels('2026-11-24T12:59:30') });
    await house.start(scheduling);
  });

  afterAll(() => house.close());

  const openings = async (...units: string[]) => {
    const calls = await house.calls(SchedulingServiceDefinition, { as: 'intake' });
    return calls.listOpenings({ units }, house.context({ kind: 'anonymous' }));
  };

  it('says that both chats open at one in the afternoon, and when they close', async () => {
    const answer = await openings();
    expect(answer).toMatchObject({
      ok: true,
      value: {
        openings: [
          { unit: 'volwassenen', open: false, opensAtMs: brussels('2026-11-24T13:00').epochMilliseconds },
          { unit: 'jongeren', open: false, opensAtMs: brussels('2026-11-24T13:00').epochMilliseconds },
        ],
      },
    });
  });

  it('does not know a unit that the organisation does not have', async () => {
    expect(await openings('ouderen')).toMatchObject({
      ok: false,
      fault: { code: 'scheduling.unit-unknown', kind: 'missing' },
    });
  });

  it('tells once that a door opened, also when two replicas look at it', async () => {
    const told = await house.listen(OpeningChanged);
    const woken: string[] = [];
    (await house.live()).hear(OpeningMoved, '*', ({ unit }) => woken.push(unit));
    await house.start(scheduling);
    house.clock.moveTo(brussels('2026-11-24T13:00:01'));
    await eventually('both doors are open', () => told.filter(({ body }) => body.open).length >= 2);
    const open = told.filter(({ body }) => body.open).map(({ body }) => body.unit);
    expect(open.sort()).toEqual(['jongeren', 'volwassenen']);
    await eventually('the buttons were woken', () => new Set(woken).size === 2);
    expect(await openings('volwassenen')).toMatchObject({
      value: { openings: [{ open: true, admits: true }] },
    });
  });
});
