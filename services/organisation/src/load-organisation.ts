import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ok, refuse, type Result } from '@baken/kernel';
import { parseDocument } from 'yaml';
import { findContradictions } from './contradictions.ts';

import { readIssue, type Mistake } from './mistake.ts';
import { organisationSchema, resolveOrganisation, type Organisation } from './organisation.ts';
import { findTreeMistakes } from './tree-mistakes.ts';

/**
 * Why an organisation cannot be loaded.
 * - organisation.unknown: there is no file of that name
 * - organisation.unreadable: the file is not YAML, or has no `organisation:` part
 * - organisation.invalid: the settings are wrong; `mistakes` holds every one of them
 * message: all of it as one text for a person, one mistake a line.
 */
export interface OrganisationFault {
  readonly code: 'organisation.unknown' | 'organisation.unreadable' | 'organisation.invalid';
  readonly message: string;
  readonly mistakes: readonly Mistake[];
}

const folder = fileURLToPath(new URL('../../../charts/organisations/', import.meta.url));
const ending = '.yaml';

/** The organisations that come with Baken, by name, in alphabetical order. */
export const organisationNames = (): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

/**
 * Reads an organisation by its name (`caw`) or by the path of a file of Helm values (`/etc/baken/organisation.yaml`),
 * of which only the `organisation:` part is read.
 */
export const loadOrganisation = (pathOrName: string): Result<Organisation, OrganisationFault> => {
  const isPath = pathOrName.includes('/') || pathOrName.endsWith(ending);
  const path = isPath ? pathOrName : `${folder}${pathOrName}${ending}`;
  if (!existsSync(path)) {
    const message = isPath
      ? `There is no file ${path}.`
      : `There is no organisation "${pathOrName}". There are: ${organisationNames().join(', ')}.`;
    return refuse({ code: 'organisation.unknown', message, mistakes: [] });
  }
  return readOrganisation(readFileSync(path, 'utf8'), path);
};

const readOrganisation = (text: string, path: string): Result<Organisation, OrganisationFault> => {
  const document = parseDocument(text);
  if (document.errors.length > 0)
    return unreadable(path, document.errors.map(({ message }) => message).join('\n'));
  const values: unknown = document.toJS();
  if (typeof values !== 'object' || values === null || !('organisation' in values))
    return unreadable(path, 'it has no part named organisation');
  return checkOrganisation(values.organisation, path);
};

const checkOrganisation = (file: unknown, path: string): Result<Organisation, OrganisationFault> => {
  const parsed = organisationSchema.safeParse(file, { reportInput: true });
  const mistakes = [
    ...(parsed.error?.issues.flatMap(readIssue) ?? []),
    ...findTreeMistakes(file),
    ...(parsed.success ? findContradictions(parsed.data) : []),
  ];
  if (parsed.success && mistakes.length === 0) return ok(resolveOrganisation(parsed.data));
  const lines = mistakes.map((mistake) => `  ${mistake.path}: ${mistake.message}`);
  return refuse({
    code: 'organisation.invalid',
    message: `${path} cannot be used:\n${lines.join('\n')}`,
    mistakes,
  });
};

const unreadable = (path: string, why: string): Result<Organisation, OrganisationFault> =>
  refuse({ code: 'organisation.unreadable', message: `${path} cannot be read: ${why}.`, mistakes: [] });
