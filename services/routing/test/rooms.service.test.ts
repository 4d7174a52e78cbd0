import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { openHelpline, type Helpline } from './support/helpline.ts';

jest.setTimeout(60_000);

const sorted = (places: readonly string[]): readonly string[] => [...places].sort();

describe('room for one more visitor', () => {
  let helpline: Helpline;
  const open = async (organisation: string, replicas = 1): Promise<Helpline> =>
    (helpline = await openHelpline({ organisation, replicas }));
  afterEach(() => helpline.house.close());

  it('is there at CLBch@t for exactly as many as are free, however many come at once', async () => {
    await open('clbchat', 2);
    const unit = 'clb';
    const [anna, bart] = [helpline.counsellor('anna'), helpline.counsellor('bart', { at: 1 })];
    await anna.says('AVAILABLE');
    await bart.says('AVAILABLE');
    expect(await helpline.room(unit)).toMatchObject({ free: 2, placesLeft: 2, hasQueue: false });
    const visitors = Array.from({ length: 8 }, (_, number) => helpline.visitor(number % 2));
    const places = await Promise.all(visitors.map((visitor) => visitor.join(unit)));
    expect(sorted(places.map((place) => place.replace(/ \d$/, '')))).toEqual([
      ...['offered', 'offered'],
      ...Array.from({ length: 6 }, () => 'routing.busy'),
    ]);
    expect(await helpline.room(unit)).toMatchObject({ free: 0, placesLeft: 0, waiting: 2 });
    await anna.accept(await anna.offered());
    expect(await helpline.visitor().join(unit)).toBe('routing.busy');
  });

  it('goes to who waits already, before anybody new at the door', async () => {
    await open('clbchat');
    const unit = 'clb';
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    const first = helpline.visitor();
    expect(await first.join(unit)).toBe('offered 1');
    await anna.decline(await anna.offered(first.id));
    expect(await helpline.visitor().join(unit)).toBe('routing.busy');
    const bart = helpline.counsellor('bart');
    await bart.says('AVAILABLE');
    await bart.offered(first.id);
  });

  it('is shared by the two chats of CAW: one free counsellor for both lets one visitor in', async () => {
    await open('caw', 2);
    const anna = helpline.counsellor('anna');
    await anna.says('AVAILABLE');
    const { capacity } = await anna.desk();
    const visitors = Array.from({ length: 6 }, (_, number) => helpline.visitor(number % 2));
    const places = await Promise.all(
      visitors.map((visitor, number) => visitor.join(number % 2 === 0 ? 'jongeren' : 'volwassenen')),
    );
    expect(places.filter((place) => place.startsWith('offered'))).toHaveLength(capacity);
    expect(places.filter((place) => place === 'routing.busy')).toHaveLength(6 - capacity);
  });

  it('ends at ten at Humanitas, also when two come at once for the last place', async () => {
    await open('humanitas', 2);
    const unit = 'luisterend-oog';
    await helpline.counsellor('anna').says('BREAK');
    const visitors = Array.from({ length: 16 }, (_, number) => helpline.visitor(number % 2));
    const places = await Promise.all(visitors.map((visitor) => visitor.join(unit)));
    expect(places.filter((place) => place.startsWith('waiting'))).toHaveLength(10);
    expect(places.filter((place) => place === 'routing.queue-full')).toHaveLength(6);
    const inLine = visitors.filter((_, index) => places[index]?.startsWith('waiting'));
    expect(new Set(await helpline.line(unit))).toEqual(new Set(inLine.map(({ id }) => id)));
    expect(await helpline.room(unit)).toMatchObject({ waiting: 10, placesLeft: 0 });
    await inLine[3]?.leave();
    expect(await helpline.room(unit)).toMatchObject({ waiting: 9, placesLeft: 1 });
    expect(await helpline.visitor().join(unit)).toBe('waiting 10');
  });

  it('refuses nobody for a full queue while a counsellor is free', async () => {
    await open('humanitas');
    const unit = 'luisterend-oog';
    const counsellors = Array.from({ length: 7 }, (_, number) => helpline.counsellor(`c${String(number)}`));
    for (const counsellor of counsellors) await counsellor.says('AVAILABLE');
    const visitors = Array.from({ length: 12 }, () => helpline.visitor());
    const places = await Promise.all(visitors.map((visitor) => visitor.join(unit)));
    expect(places.filter((place) => place.startsWith('routing.'))).toEqual([]);
  });
});
