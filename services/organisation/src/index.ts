export { inLanguage, isLanguage, languages, type Language } from './language.ts';
export { loadOrganisation, organisationNames } from './load-organisation.ts';
export { organisationSchema, type Organisation } from './organisation.ts';
export { publicSettings, type PublicSettings } from './public-settings.ts';
