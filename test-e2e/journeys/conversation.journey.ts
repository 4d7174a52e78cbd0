import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { counsellorInBrowser } from '../actors/counsellor.ts';
import { visitorInBrowser, type AtTheDoor } from '../actors/visitor.ts';
import { openWorld, type World } from '../world.ts';

jest.setTimeout(120_000);

interface Case {
  readonly organisation: string;
  readonly open: string;
  readonly closed: string;
  readonly unit?: string;
  readonly door: AtTheDoor;
  /** What somebody who comes at a closed hour is told to try instead. */
  readonly alternative: RegExp;
}

const cases: readonly Case[] = [
  {
    organisation: 'caw',
    open: '2026-11-24T15:00',
    closed: '2026-11-24T20:00',
    unit: 'jongeren',
    door: { nickname: 'vlinder', choose: ['Jongerenchat'] },
    alternative: /106/,
  },
  {
    organisation: 'humanitas',
    open: '2026-11-24T15:00',
    closed: '2026-11-24T10:00',
    door: { nickname: 'vlinder' },
    alternative: /112/,
  },
  {
    organisation: 'veilig-thuis',
    open: '2026-11-24T15:00',
    closed: '2026-11-28T15:00',
    door: { nickname: 'vlinder', choose: ['Utrecht'] },
    alternative: /0800-2000|0800 2000/,
  },
  {
    organisation: '1712',
    open: '2026-11-24T15:00',
    closed: '2026-11-24T17:30',
    // Nobody needs a name here: one is made up.
    door: { choose: ['Antwerpen', 'Ja, ik ga akkoord'] },
    alternative: /1712/,
  },
  {
    organisation: 'clbchat',
    open: '2026-11-24T18:00',
    closed: '2026-11-24T12:00',
    door: { nickname: 'vlinder' },
    alternative: /106/,
  },
];

describe.each(cases)('$organisation', ({ organisation, open, closed, unit, door, alternative }) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld({ organisation, at: open, withPages: true });
  });

  afterAll(() => world.close());

  it('a visitor comes by the button, waits, talks with a counsellor, and goes', async () => {
    const counsellor = await counsellorInBrowser(world);
    await counsellor.becomeAvailable();
    const visitor = await visitorInBrowser(world);
    await visitor.comeByButton(unit);
    if (organisation === 'veilig-thuis') await visitor.page.getByRole('radio', { name: 'Nee' }).check();
    await visitor.comeIn(door);

    await counsellor.acceptOffer();
    await visitor.say('hallo, ik durf niet goed te praten');
    await counsellor.sees('hallo, ik durf niet goed te praten');
    await counsellor.say('Dag. Neem rustig je tijd, ik ben er.');
    await visitor.sees('Dag. Neem rustig je tijd, ik ben er.');
    await visitor.sees(/✓✓/);

    await counsellor.end();
    await visitor.sees(/voorbij|afgelopen/);
    expect(visitor.elsewhere).toEqual([]);
    await visitor.page.context().close();
    await counsellor.page.context().close();
  });

  it('at a closed hour the door is shut, says when it opens, and names other help', async () => {
    world.moveTo(closed);
    await world.untilStatus((units) => units.every(({ availability }) => availability === 'offline'));
    const visitor = await visitorInBrowser(world);
    await visitor.page.goto(world.baken.visitorUrl);
    await visitor.sees(/gesloten/);
    const shown = await visitor.everythingShown();
    expect(shown).toMatch(alternative);
    expect(shown).toMatch(/\d{1,2}[:.]\d{2}/);
    expect(await visitor.page.locator('#field-nickname').count()).toBe(0);
    await visitor.page.context().close();
  });
});
