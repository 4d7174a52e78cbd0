import { organisationSchema } from '@baken/organisation';
import { z } from 'zod';

type Json = z.core.JSONSchema.BaseSchema;

/**
 * The settings as JSON Schema, so that Helm refuses a typo with the key's name before anything is installed. What only
 * the loader can judge (hours, contrast, every language present) is not in it; the loader runs as well.
 */
export const generateOrganisationSchema = (): { readonly path: string; readonly text: string } => ({
  path: 'charts/helpline/organisation.schema.json',
  text: `${JSON.stringify(describeOrganisation(), undefined, 2)}\n`,
});

const describeOrganisation = (): Json =>
  z.toJSONSchema(organisationSchema, {
    io: 'input',
    target: 'draft-7',
    reused: 'inline',
    override: ({ jsonSchema }) => moveUnit(jsonSchema),
  });

/** JSON Schema knows no units of measure: they go into the description. A limit that every number has says nothing. */
const moveUnit = (schema: Json): void => {
  const { unit, description } = schema;
  delete schema['unit'];
  if (typeof unit === 'string') schema.description = `${description ?? ''} Unit: ${unit}.`.trimStart();
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
};
