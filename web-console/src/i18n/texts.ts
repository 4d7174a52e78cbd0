import type { Fault } from '@baken/kernel';
import type { en } from './en.ts';

export type Texts = typeof en;

/** The sentence for a refusal. */
export const sayFault = ({ faults }: Texts, { code, kind }: Pick<Fault, 'code' | 'kind'>): string =>
  new Map<string, string>(Object.entries(faults.byCode)).get(code) ?? faults.byKind[kind];
