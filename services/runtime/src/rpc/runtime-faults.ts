import { fault } from '@baken/kernel';

/** What the runtime itself refuses, before or instead of a service's own answer. */
export const runtimeFaults = {
  callerUnknown: fault('denied', 'runtime.caller-unknown'),
  callerNotDeclared: fault('denied', 'runtime.caller-not-declared'),
  contextMissing: fault('invalid', 'runtime.context-missing'),
  contextMalformed: fault('invalid', 'runtime.context-malformed'),
  deadlineMissing: fault('invalid', 'runtime.deadline-missing'),
  otherOrganisation: fault('denied', 'runtime.other-organisation'),
  actorNotAllowed: fault('denied', 'runtime.actor-not-allowed'),
  actorForged: fault('denied', 'runtime.actor-forged'),
  actorsOnlyFromGateway: fault('denied', 'runtime.actors-only-from-gateway'),
  conversationNotYours: fault('denied', 'runtime.conversation-not-yours'),
  /** Something broke inside a service; the log of that service says where. */
  failed: fault('unavailable', 'runtime.failed'),
  /** The other service could not be reached, or went away. */
  unavailable: fault('unavailable', 'runtime.unavailable'),
  deadlinePassed: fault('unavailable', 'runtime.deadline-passed'),
} as const;
