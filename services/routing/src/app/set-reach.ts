import { ok, type ConversationId, type Result } from '@baken/kernel';
import { setReach } from '../domain/leave.ts';
import type { OfferSoon } from './offer-next.ts';
import type { Needs } from './ports.ts';

/**
 * The visitor's page lost its line, or is back. Who cannot be reached keeps the place and is offered to nobody meanwhile.
 * Fault: routing.entry-missing.
 */
export const setVisitorReach =
  ({ entries, clock, offerSoon }: Pick<Needs, 'entries' | 'clock'> & { readonly offerSoon: OfferSoon }) =>
  async (conversationId: ConversationId, reachable: boolean): Promise<Result<undefined>> => {
    const changed = await entries.change(conversationId, (entry) => setReach(entry, reachable, clock.now()));
    if (!changed.ok) return changed;
    const { state, unit } = changed.value.state;
    if (reachable && state.kind === 'waiting') offerSoon([unit]);
    return ok(undefined);
  };
