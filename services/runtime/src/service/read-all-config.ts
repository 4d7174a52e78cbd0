import { ok, refuse, type Result } from '@baken/kernel';
import { readConfig, unknownVariables, type Environment } from '../config/read-config.ts';
import { runtimeConfig, type RuntimeConfig } from '../config/runtime-config.ts';
import type { AnyDefinition } from './definition.ts';

interface AllConfig {
  readonly runtime: RuntimeConfig;
  /** By the service's name. */
  readonly services: Readonly<Record<string, object>>;
}

const prefixOf = (service: string): string => `BAKEN_${service.replaceAll('-', '_').toUpperCase()}_`;

/** Reads the runtime's part and each service's part; the refusal is every mistake as a sentence, so that one start tells them all. */
export const readAllConfig = (
  definitions: readonly AnyDefinition[],
  environment: Environment,
): Result<AllConfig, readonly string[]> => {
  const mistakes: string[] = [];
  const runtime = readConfig({ prefix: 'BAKEN_', schema: runtimeConfig }, environment);
  if (!runtime.ok) mistakes.push(...sentences(runtime.fault.fields));
  const services: Record<string, object> = {};
  for (const { name, config } of definitions) {
    const read = readConfig({ prefix: prefixOf(name), schema: config }, environment);
    if (read.ok) services[name] = read.value;
    else mistakes.push(...sentences(read.fault.fields));
  }
  const parts = [
    { prefix: 'BAKEN_', schema: runtimeConfig },
    ...definitions.map(({ name, config }) => ({ prefix: prefixOf(name), schema: config })),
  ];
  mistakes.push(
    ...unknownVariables(parts, environment).map((name) => `${name}: nothing reads this; is it a typo?`),
  );
  return runtime.ok && mistakes.length === 0 ? ok({ runtime: runtime.value, services }) : refuse(mistakes);
};

const sentences = (
  fields: readonly { readonly field: string; readonly code: string }[] = [],
): readonly string[] => fields.map(({ field, code }) => `${field}: ${code}`);
