import type { Desk } from '../domain/desk.ts';
import { acceptOffer, declineOffer } from './answer-offer.ts';
import { afterLeaving } from './after-leaving.ts';
import { changeDesk } from './change-desk.ts';
import { closeUnit, closeUnits } from './close-unit.ts';
import { joinQueue } from './join-queue.ts';
import { endConversation, leaveQueue } from './leave-queue.ts';
import { listRooms } from './list-rooms.ts';
import { offerNext, offerSoon } from './offer-next.ts';
import type { Needs } from './ports.ts';
import { readDesk, viewDesk } from './read-desk.ts';
import { readOverview } from './read-overview.ts';
import { readPlace } from './read-place.ts';
import { readQueue } from './read-queue.ts';
import { reconcile } from './reconcile.ts';
import { setPresence, keepHeartbeat } from './set-presence.ts';
import { setVisitorReach } from './set-reach.ts';
import { settleQueue } from './settle-queue.ts';
import { sweep } from './sweep.ts';
import { admittedWriter } from './write-admitted.ts';

export type UseCases = ReturnType<typeof makeUseCases>;

/** Everything that can be asked of routing, put together once: those that wait for each other must share the same ones. */
export const makeUseCases = (given: Needs) => {
  const writing = { ...given, admitted: admittedWriter(given) };
  const offer = offerNext(writing);
  const soon = offerSoon(offer, given.report);
  const woken = { ...writing, offerNext: offer, offerSoon: soon.soon };
  const settling = { ...woken, settleQueue: settleQueue(woken), changeDesk: changeDesk(woken) };
  const needs = { ...settling, afterLeaving: afterLeaving(settling) };
  return {
    listRooms: listRooms(needs),
    joinQueue: joinQueue(needs),
    readPlace: readPlace(needs),
    readQueue: readQueue(needs),
    leaveQueue: leaveQueue(needs),
    setVisitorReach: setVisitorReach(needs),
    setPresence: setPresence(needs),
    keepHeartbeat: keepHeartbeat(needs),
    heartbeatSeconds: needs.settings.heartbeatSeconds,
    readDesk: readDesk(needs),
    viewDesk: (desk: Desk) => viewDesk(needs, desk),
    acceptOffer: acceptOffer(needs),
    declineOffer: declineOffer(needs),
    readOverview: readOverview(needs),
    endConversation: endConversation(needs),
    closeUnit: closeUnit(needs),
    closeUnits: closeUnits(needs),
    sweep: sweep(needs),
    reconcile: reconcile(needs),
    /** Done when every offer that was begun is made. */
    finish: soon.finish,
  };
};
