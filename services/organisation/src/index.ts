export type { Alternative } from './alternatives.ts';
export type { Consent, DoorQuestion, Nickname } from './door.ts';
export type { HolidayOpening, SchoolHoliday } from './hours.ts';
export { inLanguage, isLanguage, languages, type Language, type LocalisedText } from './language.ts';
export { loadOrganisation, organisationNames, type OrganisationFault } from './load-organisation.ts';
export { organisationSchema, type Organisation, type Unit } from './organisation.ts';
export { publicSettings, type PublicSettings } from './public-settings.ts';
export type { Queue } from './queue.ts';
