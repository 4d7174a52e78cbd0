import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { QueueChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import { openHelpline, type Helpline } from './support/helpline.ts';
import type { TestVisitor } from './support/visitor.ts';

jest.setTimeout(60_000);

/** Veilig Thuis: a queue without a limit, and every visitor sees the place. */
const unit = 'utrecht';

describe('the place that a visitor sees', () => {
  let helpline: Helpline;

  beforeAll(async () => {
    helpline = await openHelpline({ organisation: 'veilig-thuis' });
    await helpline.counsellor('anna', { units: [unit] }).says('BREAK');
  });

  afterAll(() => helpline.house.close());

  it('is exact after each visitor who leaves, from the front, the middle and the end', async () => {
    const visitors = Array.from({ length: 9 }, () => helpline.visitor());
    for (const [index, visitor] of visitors.entries())
      expect(await visitor.join(unit)).toBe(`waiting ${String(index + 1)}`);
    let line = [...visitors];
    for (const leaving of [0, 4, 8, 1, 2]) {
      const gone = visitors[leaving];
      await gone?.leave();
      line = line.filter((visitor) => visitor !== gone);
      const places = await Promise.all(line.map((visitor) => visitor.place()));
      expect(places).toEqual(line.map((_, index) => `waiting ${String(index + 1)}`));
    }
    expect(await helpline.line(unit)).toEqual(line.map(({ id }) => id));
    expect(await helpline.room(unit)).toMatchObject({ waiting: 4 });
    await Promise.all(line.map((visitor) => visitor.leave()));
  });

  it('can be kept by whoever hears the changes, without asking again', async () => {
    const heard: { revision: number; ids: string[] }[] = [];
    const stop = (await helpline.house.live()).hear(QueueChanged, unit, ({ revision, joined, left }) => {
      const before = heard.at(-1)?.ids ?? [];
      heard.push({ revision, ids: [...before.filter((id) => !left.includes(id)), ...joined] });
    });
    const visitors: TestVisitor[] = Array.from({ length: 40 }, () => helpline.visitor());
    await Promise.all(visitors.map((visitor) => visitor.join(unit)));
    await Promise.all(visitors.filter((_, index) => index % 3 === 0).map((visitor) => visitor.leave()));
    const line = await helpline.line(unit);
    expect(line).toHaveLength(26);
    await eventually(
      'the changes say the same',
      () => JSON.stringify(heard.at(-1)?.ids) === JSON.stringify(line),
    );
    const revisions = heard.map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.map((_, index) => (revisions[0] ?? 0) + index));
    stop();
  });

  it('is the same when the same visitor joins again', async () => {
    const visitor = helpline.visitor();
    const line = await helpline.line(unit);
    const places = await Promise.all([visitor.join(unit), visitor.join(unit), visitor.join(unit)]);
    expect(new Set(places).size).toBe(1);
    expect(await helpline.line(unit)).toHaveLength(line.length + 1);
  });

  it('is not known for a visitor who never joined, and leaving it is nothing', async () => {
    const visitor = helpline.visitor();
    await visitor.leave();
    expect(await visitor.place()).toBe('routing.entry-missing');
  });

  it('is refused in a unit that does not exist, and where nobody is signed in', async () => {
    expect(await helpline.visitor().join('nergens')).toBe('routing.unit-unknown');
    expect(await helpline.visitor().join('drenthe')).toBe('routing.nobody-on');
  });
});
