import { describe, expect, it } from '@jest/globals';
import { doorStatus, type UnitStatus } from './door-status.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const unit = (name: string, part: Partial<UnitStatus>): UnitStatus => ({
  unit: name,
  availability: 'offline',
  withinHours: false,
  waiting: 0,
  ...part,
});
const statusOf = (...units: UnitStatus[]) => ({
  units,
  zone: 'Europe/Brussels',
  opensIn: 'window' as const,
});

describe('what somebody finds at the door', () => {
  it('is open when one unit is', () => {
    const status = statusOf(unit('a', {}), unit('b', { availability: 'open' }));
    expect(doorStatus(status, now)).toEqual({ state: 'open' });
  });

  it('is busy when some are busy and none is open', () => {
    expect(doorStatus(statusOf(unit('a', {}), unit('b', { availability: 'busy' })), now)).toEqual({
      state: 'busy',
    });
  });

  it('speaks for the unit whose button brought them, when another is open', () => {
    const status = statusOf(
      unit('adults', { opensAt: '2026-11-25T12:00:00Z' }),
      unit('young', { availability: 'open' }),
    );
    expect(doorStatus(status, now, 'adults')).toEqual({
      state: 'offline',
      because: 'outside-hours',
      opensAt: '2026-11-25T12:00:00Z',
    });
  });

  it('takes no notice of a unit that does not exist', () => {
    expect(doorStatus(statusOf(unit('a', { availability: 'open' })), now, 'nonsense').state).toBe('open');
  });

  it('tells the first opening of all units', () => {
    const status = statusOf(
      unit('a', { opensAt: '2026-11-26T12:00:00Z' }),
      unit('b', { opensAt: '2026-11-25T12:00:00Z' }),
      unit('c', {}),
    );
    expect(doorStatus(status, now)).toMatchObject({ opensAt: '2026-11-25T12:00:00Z' });
  });

  it('knows three reasons why nobody is there', () => {
    const lastEntryAt = '2026-11-24T14:30:00Z';
    expect(doorStatus(statusOf(unit('a', {})), now)).toMatchObject({ because: 'outside-hours' });
    expect(doorStatus(statusOf(unit('a', { withinHours: true, lastEntryAt })), now)).toMatchObject({
      because: 'last-entry-past',
    });
    expect(doorStatus(statusOf(unit('a', { withinHours: true })), now)).toMatchObject({
      because: 'nobody-there',
    });
  });
});
