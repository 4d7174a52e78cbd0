import { isId, ok, refuse, type ConversationId, type OfferId, type Result } from '@baken/kernel';
import { idMalformed } from '../domain/faults.ts';

/** Fault: routing.id-malformed. */
export const readConversationId = (text: string): Result<ConversationId> =>
  isId(text) ? ok(text) : refuse(idMalformed('conversation_id'));

/** Fault: routing.id-malformed. */
export const readOfferId = (text: string): Result<OfferId> =>
  isId(text) ? ok(text) : refuse(idMalformed('offer_id'));
