import { assertNever } from '@baken/kernel';
import { ConsentGiven, EntryAdmitted, EntryRefused } from '@baken/proto/gen/baken/intake/v1/intake_facts.ts';
import { tell, type FactToTell } from '@baken/runtime';
import type { EntryEvent } from '../domain/entry.ts';

/** What others are told of the door. */
export const publishEntry = (event: EntryEvent): readonly FactToTell[] => {
  switch (event.kind) {
    case 'admitted': {
      const { conversationId, unit, language } = event.entry;
      return [tell(EntryAdmitted, { conversationId, unit, language })];
    }
    case 'refused':
      return [tell(EntryRefused, { unit: event.unit, code: event.code })];
    case 'consent-given':
      return [tell(ConsentGiven, { conversationId: event.conversationId, textVersion: event.version })];
    default:
      return assertNever(event);
  }
};
