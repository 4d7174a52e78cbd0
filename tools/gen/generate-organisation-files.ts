import { generateOrganisationReference } from './organisation-reference.ts';
import { generateOrganisationSchema } from './organisation-schema.ts';

/** What `npm run gen` writes about the settings of an organisation; the check compares it with what is committed. */
export const generateOrganisationFiles = (): { readonly path: string; readonly text: string }[] => [
  generateOrganisationSchema(),
  generateOrganisationReference(),
];
