import { describe, expect, it } from '@jest/globals';
import { beat, fallSilent, newDesk, roomAt, say, type Desk, type DeskDecision } from './desk.ts';
import { after, anna, deskOf, noon } from './testing/examples.ts';

const deskAfter = (decision: DeskDecision): Desk => {
  if (!decision.ok) throw new Error(decision.fault.code);
  return decision.value.state;
};

describe('what a counsellor says of themselves', () => {
  it('is told to others when it changes', () => {
    const said = say(newDesk(anna, ['chat'], 2, noon), 'available', ['chat'], after(5));
    expect(deskAfter(said)).toMatchObject({ presence: 'available', freeSince: after(5), revision: 1 });
    expect(said).toMatchObject({ value: { events: [{ kind: 'presence-changed', presence: 'available' }] } });
  });

  it('is a sign of life and no news when it is the same again', () => {
    const again = say(deskOf(anna), 'available', ['chat'], after(5));
    expect(deskAfter(again)).toMatchObject({ lastHeartbeatAt: after(5), freeSince: noon, revision: 0 });
    expect(again).toMatchObject({ value: { events: [] } });
  });

  it.each(['busy', 'break', 'away'] as const)('takes no visitors while %s', (presence) => {
    expect(roomAt(deskAfter(say(deskOf(anna), presence, ['chat'], after(5))))).toBe(0);
  });

  it('begins anew with no missed offers after coming back', () => {
    const away = deskOf(anna, { presence: 'away', missedOffers: 2 });
    expect(deskAfter(say(away, 'available', ['chat'], after(5))).missedOffers).toBe(0);
  });
});

describe('silence', () => {
  it.each([
    ['stays at 39 seconds', 39, 'available'],
    ['is set away at 40 seconds', 40, 'away'],
  ] as const)('a counsellor who is not heard of %s', (_what, seconds, presence) => {
    expect(deskAfter(fallSilent(deskOf(anna), 40, after(seconds))).presence).toBe(presence);
  });

  it('ends with the next heartbeat', () => {
    const heard = deskAfter(beat(deskOf(anna), after(39)));
    expect(deskAfter(fallSilent(heard, 40, after(60)))).toBe(heard);
  });
});
