import { ok, refuse, type ConversationId, type Fault, type Result } from '@baken/kernel';
import { entryMissing, unitUnknown } from '../domain/faults.ts';
import { nextDesk } from '../domain/match.ts';
import type { OfferOf } from '../domain/offer.ts';
import type { QueueEntry } from '../domain/queue-entry.ts';
import { estimateWait } from '../domain/wait-estimate.ts';
import type { OfferNext, OfferSoon } from './offer-next.ts';
import type { Needs } from './ports.ts';
import { placeOf, readPlace, type Place } from './read-place.ts';
import { giveBack, planOffer, reserveDesk } from './reserve-desk.ts';
import type { SettleQueue } from './settle-queue.ts';
import type { AdmittedWriter } from './write-admitted.ts';

export interface JoinQueue {
  readonly conversationId: ConversationId;
  readonly unit: string;
  readonly language: string;
}

type JoinNeeds = Needs & {
  readonly admitted: AdmittedWriter;
  readonly settleQueue: SettleQueue;
  readonly offerNext: OfferNext;
  readonly offerSoon: OfferSoon;
};

/**
 * Takes the last place in the unit's queue. Where the queue has no place left, a visitor comes in only together with a counsellor
 * whose room is reserved first, and only when nobody waits in front. The same conversation joins once.
 * Faults: routing.unit-unknown, routing.door-closed, routing.nobody-on, routing.busy, routing.queue-full.
 */
export const joinQueue =
  (needs: JoinNeeds) =>
  async (ask: JoinQueue): Promise<Result<Place>> => {
    if (!needs.settings.units.has(ask.unit)) return refuse(unitUnknown('unit'));
    const settled = await needs.settleQueue(ask.unit, { kind: 'join', ...ask });
    if (!settled.ok) return settled.fault.kind === 'busy' ? joinAtDesk(needs, ask, settled.fault) : settled;
    const { change, perPlace } = settled.value;
    const at = change.joined.findIndex(({ conversationId }) => conversationId === ask.conversationId);
    const admission = change.joined[at];
    if (!admission) return readPlace(needs)(ask.conversationId);
    needs.offerSoon([ask.unit]);
    const position = change.length - (change.joined.length - 1 - at);
    const estimateSeconds = estimateWait(position, perPlace);
    const { conversationId, unit, joinedAt } = admission;
    return ok({ kind: 'waiting', conversationId, unit, position, estimateSeconds, joinedAt });
  };

const joinAtDesk = async (needs: JoinNeeds, ask: JoinQueue, full: Fault): Promise<Result<Place>> => {
  const offer = await reserveFor(needs, ask);
  if (!offer) return refuse(full);
  const { conversationId, unit, ...made } = offer;
  const settled = await needs.settleQueue(unit, { kind: 'join', ...ask, offer: made });
  const entry = settled.ok ? await needs.entries.find(conversationId) : undefined;
  if (!entry || !isOfferedBy(entry, offer)) await giveBack(needs, offer);
  if (!settled.ok) return settled;
  if (!entry) return refuse(entryMissing());
  const desk = await needs.desks.find(offer.counsellorId);
  if (desk) needs.announce.deskChanged(desk);
  return ok(await placeOf(needs, entry));
};

/** Room at the desk that is free longest, for this visitor. Nothing when nobody is free, or somebody waits in front. */
const reserveFor = async (
  needs: JoinNeeds,
  { conversationId, unit }: JoinQueue,
): Promise<OfferOf | undefined> => {
  for (;;) {
    await needs.offerNext([unit]);
    const [inFront] = await needs.entries.heads(unit, Number.MAX_SAFE_INTEGER, 1);
    const desk = inFront ? undefined : nextDesk(unit, await needs.desks.signedIn([unit]));
    if (!desk) return undefined;
    const offer = planOffer(needs, { conversationId, unit }, desk);
    const reserved = await reserveDesk(needs, desk, [offer]);
    if (reserved.ok) return offer;
  }
};

const isOfferedBy = ({ state }: QueueEntry, { offerId }: OfferOf): boolean =>
  state.kind === 'offered' && state.offer.offerId === offerId;
