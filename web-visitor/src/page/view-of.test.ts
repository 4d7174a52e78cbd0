import { describe, expect, it } from '@jest/globals';
import type { Fault } from '@baken/kernel';
import type { PublicSettings } from '@baken/protocol';
import { emptyVisit, type Session } from '../session/session.ts';
import type { PageState } from './page-state.ts';
import { viewOf } from './view-of.ts';

const page = (session: Session, part: Partial<PageState> = {}): PageState => ({
  language: 'nl',
  session,
  draft: { unit: '', nickname: '', answers: {} },
  writing: '',
  enterSends: true,
  tellTurn: false,
  shifts: 0,
  // Which settings there are makes no difference here, only that there are some.
  settings: {} as PublicSettings,
  ...part,
});
const refused = (kind: Fault['kind'], code: string): string =>
  viewOf(page({ at: 'door', refused: { kind, code } }));

describe('what is on the screen', () => {
  it.each([
    ['closed', 'intake.closed', 'closed'],
    ['busy', 'routing.queue-full', 'busy'],
    ['busy', 'gateway.too-often', 'door'],
    ['denied', 'intake.kept-out', 'blocked'],
    ['invalid', 'intake.answer-invalid', 'door'],
    ['unavailable', 'page.no-answer', 'door'],
  ] as const)('after a refusal that is %s (%s) is the page %s', (kind, code, view) => {
    expect(refused(kind, code)).toBe(view);
  });

  it('is the shut door for whoever came to it shut', () => {
    expect(viewOf(page({ at: 'door' }, { shut: 'busy' }))).toBe('busy');
    expect(viewOf(page({ at: 'door' }))).toBe('door');
  });

  it('is the queue until the conversation runs', () => {
    expect(viewOf(page({ at: 'visit', visit: emptyVisit }))).toBe('queue');
  });

  it('is nothing after leaving quickly, whatever was there', () => {
    expect(viewOf(page({ at: 'away' }, { shut: 'busy' }))).toBe('away');
  });

  it('is what came with the page until Baken has answered', () => {
    const { settings: _unknown, ...nothingKnown } = page({ at: 'starting' });
    expect(viewOf(nothingKnown)).toBe('starting');
  });
});
