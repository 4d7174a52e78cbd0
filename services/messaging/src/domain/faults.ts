import { fault } from '@baken/kernel';

/** Every way in which messaging says no. Codes are also what a refused post carries. */
export const faults = {
  /** There is no such conversation, or it is hidden, erased, past its term, or left quickly. */
  conversationMissing: fault('missing', 'messaging.conversation-missing'),
  /** The conversation is somebody else's. */
  notYours: fault('denied', 'messaging.not-yours'),
  conversationEnded: fault('closed', 'messaging.conversation-ended'),
  /** The visitor pressed close and has not come back. */
  visitorLeft: fault('closed', 'messaging.visitor-left'),
  /** The visitor came back after the return window. */
  returnWindowOver: fault('closed', 'messaging.return-window-over'),
  /** Nothing to take back: the conversation was not closed by the visitor. */
  notClosed: fault('conflict', 'messaging.not-closed'),
  becauseUnknown: fault('invalid', 'messaging.because-unknown', {
    fields: [{ field: 'because', code: 'unknown' }],
  }),
  notStarted: fault('conflict', 'messaging.conversation-not-started'),
  textEmpty: fault('invalid', 'messaging.text-empty', { fields: [{ field: 'text', code: 'empty' }] }),
  textTooLong: fault('invalid', 'messaging.text-too-long', { fields: [{ field: 'text', code: 'too-long' }] }),
  noteIdInvalid: fault('invalid', 'messaging.note-id-invalid', {
    fields: [{ field: 'note_id', code: 'not-an-id' }],
  }),
  classUnknown: fault('invalid', 'messaging.data-class-unknown', {
    fields: [{ field: 'data_class', code: 'unknown' }],
  }),
  tooManyIds: fault('invalid', 'messaging.too-many-ids', { fields: [{ field: 'ids', code: 'too-many' }] }),
  clientMessageIdInvalid: fault('invalid', 'messaging.client-message-id-invalid', {
    fields: [{ field: 'client_message_id', code: 'not-an-id' }],
  }),
  /** This organisation has no longest duration that can be extended, or it was extended as often as it may be. */
  extensionSpent: fault('conflict', 'messaging.extension-spent'),
  /** Words exist and no key that we hold opens them. */
  sealedShut: fault('unavailable', 'messaging.sealed-shut'),
  /** Nobody knows whether it was written: the same post again tells. */
  writeUnknown: fault('unavailable', 'messaging.write-unknown'),
  /** More wait to be written than can be written in time. */
  tooManyAtOnce: fault('busy', 'messaging.too-many-at-once'),
} as const;
