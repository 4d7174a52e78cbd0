import type { FaultKind } from '@baken/kernel';

/** Refusals that a counsellor may meet, each with its own sentence. Every other code falls back on its kind. */
export const faultsInEnglish = {
  byCode: {
    'page.no-answer': 'Baken does not answer at the moment. Please try again.',
    'page.sign-in-over': 'Your sign-in has ended. Sign in again and go on where you were.',
    'routing.offer-expired': 'Too late: the time for this offer was up.',
    'routing.offer-taken': 'A colleague has just taken up this visitor.',
    'routing.not-waiting': 'This visitor does not wait any more.',
    'routing.desk-moved': 'Your desk has just changed. Look again.',
    'routing.unit-not-yours': 'Your account may not serve this unit.',
    'routing.unit-unknown': 'This unit does not exist any more.',
    'messaging.conversation-missing': 'This conversation is not there any more.',
    'messaging.not-yours': 'This conversation is with somebody else.',
    'messaging.conversation-ended': 'The conversation has ended: nothing can be added.',
    'messaging.conversation-not-started': 'The conversation has not started yet.',
    'messaging.visitor-left': 'The visitor has closed the conversation.',
    'messaging.text-empty': 'There is nothing to send.',
    'messaging.text-too-long': 'This is longer than a message can be. Send it in parts.',
    'gateway.role-missing': 'Your account may not do this.',
    'gateway.not-signed-in': 'You have to sign in again.',
    'gateway.identity-unavailable': 'The sign-in server does not answer at the moment.',
    'gateway.body-too-large': 'This is longer than a message can be. Send it in parts.',
  },
  byKind: {
    invalid: 'Baken did not understand this. Please try it in another way.',
    denied: 'Your account may not do this.',
    missing: 'This is not there any more.',
    conflict: 'Something has just changed. Look again and try once more.',
    closed: 'This is closed.',
    busy: 'There is no room at the moment. Please try again soon.',
    unavailable: 'A part of Baken does not answer at the moment. Please try again.',
  } satisfies Record<FaultKind, string>,
};
