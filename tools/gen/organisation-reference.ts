import { isLanguage, organisationSchema } from '@baken/organisation';
import { z } from 'zod';

type Json = z.core.JSONSchema.BaseSchema;

/** Every setting of an organisation as one row of a table: field, meaning, unit, default. */
export const generateOrganisationReference = (): { readonly path: string; readonly text: string } => {
  const schema = z.toJSONSchema(organisationSchema, { io: 'input', reused: 'inline' });
  const rows = rowsOf(schema, []).map(({ path, meaning, unit, preset }) =>
    ['', ` \`${path}\` `, ` ${meaning} `, ` ${unit} `, ` ${preset} `, ''].join('|'),
  );
  return { path: 'services/organisation/REFERENCE.md', text: `${[...head, ...rows].join('\n')}\n` };
};

const head = [
  '# Settings of one organisation',
  '',
  'Made by `npm run gen` from the schema in `src/`; changes here are lost. The settings stand under `organisation:` in',
  '`charts/organisations/<name>.yaml`. `[]` is an entry of a list; `(kind)` names the variant in which a field exists.',
  'A text per language has one key for each declared language. A field without a default must be given.',
  '',
  '| field | meaning | unit or values | default |',
  '| --- | --- | --- | --- |',
];

interface Row {
  readonly path: string;
  readonly meaning: string;
  readonly unit: string;
  readonly preset: string;
}

const rowsOf = (schema: Json, path: readonly string[]): readonly Row[] => {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined) return variants.flatMap((variant) => rowsOfVariant(asSchema(variant), path));
  if (isTextPerLanguage(schema)) return [];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    rowsOfField(asSchema(field), [...path, name], schema.required?.includes(name) === true),
  );
  const entry = entryOf(schema);
  const ofEntries = entry === undefined ? [] : rowsOf(entry, nameLast(path, '[]'));
  return [...fields, ...ofEntries];
};

const rowsOfVariant = (variant: Json, path: readonly string[]): readonly Row[] => {
  const kind = asSchema(variant.properties?.['kind'] ?? {}).const;
  if (typeof kind !== 'string') return rowsOf(variant, path);
  const { kind: constant, ...others } = variant.properties ?? {};
  const own = {
    path: [...path, 'kind'].join('.'),
    meaning: asSchema(constant ?? {}).description ?? '',
    unit: `\`${kind}\``,
    preset: '',
  };
  return [
    own,
    ...rowsOf({ ...variant, properties: others }, [...path.slice(0, -1), `${path.at(-1)}(${kind})`]),
  ];
};

const rowsOfField = (field: Json, path: readonly string[], required: boolean): readonly Row[] => [
  {
    path: path.join('.'),
    meaning: escapeCell(withoutDefault(field.description ?? '')),
    unit: escapeCell(unitOf(field)),
    preset: escapeCell(presetOf(field, required)),
  },
  ...rowsOf(field, path),
];

const unitOf = (field: Json): string => {
  const { unit } = field;
  if (typeof unit === 'string') return unit;
  if (isTextPerLanguage(field)) return 'text per language';
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(', ');
  const entry = entryOf(field);
  if (entry !== undefined) return isValue(entry) ? `list of ${unitOf(entry)}` : 'list';
  if (field.type === 'boolean') return '`true`, `false`';
  if (field.type === 'string') return 'text';
  return field.type === 'integer' ? 'whole number' : '';
};

const isValue = ({ enum: values, unit }: Json): boolean => values !== undefined || unit !== undefined;

const presetOf = (field: Json, required: boolean): string => {
  if (required) return '';
  const said = /Default: (.*?)\.?$/.exec(field.description ?? '')?.[1];
  if (said !== undefined) return said;
  return isPlainObject(field.default) ? 'as below' : `\`${JSON.stringify(field.default)}\``;
};

const withoutDefault = (description: string): string => description.replace(/\s*Default: .*$/, '');

const isPlainObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextPerLanguage = ({ properties = {} }: Json): boolean =>
  Object.keys(properties).length > 0 && Object.keys(properties).every(isLanguage);

const entryOf = ({ items }: Json): Json | undefined =>
  items === undefined || Array.isArray(items) ? undefined : asSchema(items);

const nameLast = (path: readonly string[], addition: string): readonly string[] => [
  ...path.slice(0, -1),
  `${path.at(-1) ?? ''}${addition}`,
];

const asSchema = (schema: Json | boolean): Json => (typeof schema === 'boolean' ? {} : schema);

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
