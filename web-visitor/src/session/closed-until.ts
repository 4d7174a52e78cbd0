import type { PublicSettings } from '@baken/protocol';
import type { Session } from './session.ts';

/** Until when closing can be taken back, in Baken's milliseconds; nothing where there is no such moment, or it is not known. */
export const closedUntil = (
  session: Session,
  { afterClosing, returnWindowSeconds }: PublicSettings['conversation'],
): number | undefined =>
  session.at === 'closed' && session.since !== undefined && afterClosing === 'return-window'
    ? session.since + returnWindowSeconds * 1_000
    : undefined;
