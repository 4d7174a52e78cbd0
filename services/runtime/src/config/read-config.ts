import { readFileSync } from 'node:fs';
import { fault, ok, refuse, type FieldFault, type Result } from '@baken/kernel';
import { z } from 'zod';

/** Where configuration comes from: names and texts, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The one place that reads the process's environment. */
export const processEnvironment = (): Environment => process.env;

/** One part of the configuration: `prefix` is `BAKEN_` for the runtime and `BAKEN_ROUTING_` for a service. */
export interface ConfigPart<Schema extends z.ZodObject = z.ZodObject> {
  readonly prefix: string;
  readonly schema: Schema;
}

/** `offerSeconds` under `BAKEN_ROUTING_` is `BAKEN_ROUTING_OFFER_SECONDS`. */
export const variableName = (prefix: string, key: string): string =>
  prefix + key.replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2').toUpperCase();

/**
 * Reads one part. A key may be given by file: with `…_KEY_FILE` in the environment the value of `…_KEY` is that file's content, so that
 * secrets never stand in an environment. Faults: `runtime.config-invalid` with the variable's name; values are never repeated.
 */
export const readConfig = <Schema extends z.ZodObject>(
  { prefix, schema }: ConfigPart<Schema>,
  environment: Environment,
): Result<z.output<Schema>> => {
  const given: Record<string, string> = {};
  const mistakes: FieldFault[] = [];
  for (const key of Object.keys(schema.shape)) {
    const variable = variableName(prefix, key);
    const direct = environment[variable];
    const file = environment[`${variable}_FILE`];
    if (direct !== undefined) given[key] = direct;
    else if (file !== undefined) {
      try {
        given[key] = readFileSync(file, 'utf8').trimEnd();
      } catch {
        mistakes.push({ field: `${variable}_FILE`, code: 'cannot be read' });
      }
    }
  }
  const parsed = z.strictObject(schema.shape).safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      mistakes.push({ field: variableName(prefix, String(issue.path[0] ?? '')), code: issue.message });
  }
  if (mistakes.length > 0 || !parsed.success)
    return refuse(fault('invalid', 'runtime.config-invalid', { fields: mistakes }));
  return ok(parsed.data as z.output<Schema>);
};

/** Names under `BAKEN_` that no part knows: a typo must not be silent. Addresses of neighbours are open: `BAKEN_ADDRESS_<SERVICE>`. */
export const unknownVariables = (
  parts: readonly ConfigPart[],
  environment: Environment,
): readonly string[] => {
  const known = new Set(
    parts.flatMap(({ prefix, schema }) =>
      Object.keys(schema.shape).flatMap((key) => {
        const variable = variableName(prefix, key);
        return [variable, `${variable}_FILE`];
      }),
    ),
  );
  return Object.keys(environment).filter(
    (name) => name.startsWith('BAKEN_') && !name.startsWith('BAKEN_ADDRESS_') && !known.has(name),
  );
};
