import { fault, invalidField, type Fault } from '@baken/kernel';

/** Nobody is signed in for this unit: for a visitor the same as closed. */
export const nobodyOn = (): Fault => fault('closed', 'routing.nobody-on');

/** A coordinator closed this unit's door. */
export const doorClosed = (): Fault => fault('closed', 'routing.door-closed');

/** The unit has no queue, and everybody is in conversation. */
export const busy = (): Fault => fault('busy', 'routing.busy');

/** places: how many can wait in this unit. */
export const queueFull = (places: number): Fault =>
  fault('busy', 'routing.queue-full', { details: { places } });

export const entryMissing = (): Fault => fault('missing', 'routing.entry-missing');

export const deskMissing = (): Fault => fault('missing', 'routing.desk-missing');

/** The offer is over: it was answered, its time is up, or the visitor left. */
export const offerExpired = (): Fault => fault('conflict', 'routing.offer-expired');

/** Somebody else helps this visitor already. */
export const offerTaken = (): Fault => fault('conflict', 'routing.offer-taken');

/** This visitor does not wait, or not any more. */
export const notWaiting = (): Fault => fault('conflict', 'routing.not-waiting');

/** The desk has no room for this, or changed since it was looked at. */
export const deskMoved = (): Fault => fault('conflict', 'routing.desk-moved');

export const unitUnknown = (field: string): Fault => invalidField('routing.unit-unknown', field, 'unknown');

export const unitNotYours = (): Fault => fault('denied', 'routing.unit-not-yours');

export const presenceUnknown = (): Fault => invalidField('routing.presence-unknown', 'presence', 'unknown');

export const reasonUnknown = (): Fault => invalidField('routing.reason-unknown', 'reason', 'unknown');

export const idMalformed = (field: string): Fault => invalidField('routing.id-malformed', field, 'malformed');

/** Only somebody who is signed in has a desk. */
export const staffOnly = (): Fault => fault('denied', 'routing.staff-only');
