export { alternativeMoments, type Alternative } from './alternatives.ts';
export type { ConversationDuration } from './conversation.ts';
export type { Consent, DoorQuestion, Nickname } from './door.ts';
export type { Dossier } from './dossier.ts';
export type { Emergency } from './emergency.ts';
export type { Feedback, FeedbackQuestion } from './feedback.ts';
export type { HolidayOpening, SchoolHoliday } from './hours.ts';
export {
  inLanguage,
  isLanguage,
  languages,
  type Language,
  type LocalisedLines,
  type LocalisedText,
} from './language.ts';
export {
  loadOrganisation,
  organisationNames,
  readOrganisation,
  type OrganisationFault,
} from './load-organisation.ts';
export type { Mail } from './mail.ts';
export type { Mistake } from './mistake.ts';
export {
  organisationSchema,
  type Organisation,
  type OrganisationSettings,
  type Unit,
} from './organisation.ts';
export type { Phone } from './phone.ts';
export type { Queue } from './queue.ts';
export type { RetentionTerms } from './retention.ts';
export type { Rights, SubjectRight } from './rights.ts';
export type { UnitChoice } from './units.ts';
export { listKeptFacts, type KeptFact } from './kept-facts.ts';
export { publicSettings, type PublicSettings } from './public-settings.ts';
