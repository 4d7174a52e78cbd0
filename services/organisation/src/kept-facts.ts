import type { Organisation } from './organisation.ts';

/** A class of data about a visitor. `address-mark` is the mark that moderation makes of every address, whatever is chosen. */
export type KeptClass =
  | 'transcript'
  | 'nickname'
  | 'door-answers'
  | 'network-address'
  | 'coarse-place'
  | 'address-mark'
  | 'consent'
  | 'contact-registration'
  | 'feedback'
  | 'mail'
  | 'dossier'
  | 'advice-register';

/**
 * One class of data: that it is not kept, or where, for how long, and for whose eyes.
 * - term: ISO 8601 duration, the longest it is kept
 * - from: what the term is counted from
 */
export type KeptFact =
  | { kept: false; what: 'network-address' | 'dossier' }
  | {
      kept: true;
      what: KeptClass;
      where:
        'conversation' | 'vault' | 'marks' | 'consents' | 'register' | 'feedback' | 'mailbox' | 'dossier';
      seenBy: 'counsellors' | 'by-disclosure' | 'nobody';
      term: string;
      from: 'visit' | 'end' | 'receipt' | 'closing';
    };

/**
 * What this organisation keeps, in the order in which a visitor reads it. The page makes its sentences from these facts
 * and from nothing else, so that no text can promise what the settings do not do, or hide what they do.
 */
export const listKeptFacts = (organisation: Organisation): KeptFact[] => [
  ...listOfConversation(organisation),
  ...listOfAddress(organisation),
  ...listOfConsent(organisation),
  ...listAfterwards(organisation),
  ...listOfMail(organisation),
  listOfDossier(organisation),
];

const withConversation = (what: KeptClass, term: string): KeptFact => ({
  kept: true,
  what,
  where: 'conversation',
  seenBy: 'counsellors',
  term,
  from: 'end',
});

const listOfConversation = ({ retention, door }: Organisation): readonly KeptFact[] => [
  withConversation('transcript', retention.transcript),
  withConversation('nickname', retention.nickname),
  ...(door.questions.length > 0 ? [withConversation('door-answers', retention.doorAnswers)] : []),
];

const listOfAddress = ({ networkAddress, retention }: Organisation): readonly KeptFact[] => {
  const mark: KeptFact = {
    kept: true,
    what: 'address-mark',
    where: 'marks',
    seenBy: 'nobody',
    term: `PT${networkAddress.markHours}H`,
    from: 'visit',
  };
  const term = retention.networkAddress;
  if (networkAddress.kept === 'none' || term === undefined)
    return [{ kept: false, what: 'network-address' }, mark];
  const keep = (what: KeptClass): KeptFact =>
    networkAddress.kept === 'shown'
      ? withConversation(what, term)
      : { kept: true, what, where: 'vault', seenBy: 'by-disclosure', term, from: 'end' };
  return [keep('network-address'), ...(networkAddress.coarsePlace ? [keep('coarse-place')] : []), mark];
};

const listOfConsent = ({ retention: { consent: term } }: Organisation): readonly KeptFact[] =>
  term === undefined
    ? []
    : [{ kept: true, what: 'consent', where: 'consents', seenBy: 'by-disclosure', term, from: 'visit' }];

const listAfterwards = ({ retention, feedback }: Organisation): readonly KeptFact[] => [
  {
    kept: true,
    what: 'contact-registration',
    where: 'register',
    seenBy: 'counsellors',
    term: retention.contactRegistration,
    from: 'end',
  },
  ...(feedback.kind === 'asked' && retention.feedback !== undefined
    ? [
        {
          kept: true,
          what: 'feedback',
          where: 'feedback',
          seenBy: 'counsellors',
          term: retention.feedback,
          from: 'receipt',
        } as const,
      ]
    : []),
];

const listOfMail = ({ mail, retention: { mail: term } }: Organisation): readonly KeptFact[] =>
  mail.kind === 'none' || term === undefined
    ? []
    : [{ kept: true, what: 'mail', where: 'mailbox', seenBy: 'counsellors', term, from: 'receipt' }];

const listOfDossier = ({ dossier }: Organisation): KeptFact => {
  switch (dossier.kind) {
    case 'none':
      return { kept: false, what: 'dossier' };
    case 'advice-register':
      return {
        kept: true,
        what: 'advice-register',
        where: 'register',
        seenBy: 'counsellors',
        term: dossier.term,
        from: 'end',
      };
    case 'by-consent':
      return {
        kept: true,
        what: 'dossier',
        where: 'dossier',
        seenBy: 'counsellors',
        term: dossier.termAfterClosing,
        from: 'closing',
      };
  }
};
