import { writePath, type Mistake } from './mistake.ts';
import type { OrganisationSettings } from './organisation.ts';

/** Settings that are each right and cannot both be true. */
export const findContradictions = (settings: OrganisationSettings): readonly Mistake[] =>
  rules.flatMap(({ path, message, broken }) =>
    broken(settings) ? [{ path: writePath(path), message }] : [],
  );

interface Rule {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly broken: (settings: OrganisationSettings) => boolean;
}

const rules: readonly Rule[] = [
  {
    path: ['unitChoice', 'kind'],
    message: 'must be only-one exactly when there is one unit',
    broken: ({ unitChoice, units }) => (unitChoice.kind === 'only-one') !== (units.length === 1),
  },
  {
    path: ['retention', 'networkAddress'],
    message: 'must be there exactly when networkAddress.kept is shown or vault',
    broken: ({ networkAddress, retention }) =>
      (networkAddress.kept === 'none') !== (retention.networkAddress === undefined),
  },
  {
    path: ['networkAddress', 'coarsePlace'],
    message: 'cannot be kept when networkAddress.kept is none',
    broken: ({ networkAddress }) => networkAddress.kept === 'none' && networkAddress.coarsePlace,
  },
  {
    path: ['secrecy', 'networkAddressUsed'],
    message: 'cannot be promised when networkAddress.kept is none',
    broken: ({ networkAddress, secrecy }) => networkAddress.kept === 'none' && secrecy.networkAddressUsed,
  },
  {
    path: ['retention', 'mail'],
    message: 'must be there exactly when mail is offered',
    broken: ({ mail, retention }) => (mail.kind === 'offered') !== (retention.mail !== undefined),
  },
  {
    path: ['retention', 'feedback'],
    message: 'must be there exactly when feedback is asked',
    broken: ({ feedback, retention }) => (feedback.kind === 'asked') !== (retention.feedback !== undefined),
  },
  {
    path: ['retention', 'consent'],
    message: 'must be there exactly when consent is required',
    broken: ({ door, retention }) => (door.consent.kind === 'required') !== (retention.consent !== undefined),
  },
  {
    path: ['door', 'consent', 'before'],
    message: 'names mail, which is not offered',
    broken: ({ door, mail }) =>
      door.consent.kind === 'required' && door.consent.before.includes('mail') && mail.kind === 'none',
  },
  {
    path: ['block', 'longestHours'],
    message: 'must not be shorter than block.hours',
    broken: ({ block }) => block.longestHours < block.hours,
  },
  {
    path: ['networkAddress', 'markHours'],
    message: 'must not be shorter than block.longestHours, or a block would end early',
    broken: ({ block, networkAddress }) => networkAddress.markHours < block.longestHours,
  },
  {
    path: ['conversation', 'duration', 'warningMinutes'],
    message: 'must lie before the end of the conversation',
    broken: ({ conversation: { duration } }) =>
      duration.kind === 'limited' && duration.warningMinutes.some((minutes) => minutes >= duration.minutes),
  },
];
