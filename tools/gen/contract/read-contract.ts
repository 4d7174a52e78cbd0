import { z } from 'zod';
import { buf } from './buf.ts';

/** The contract as people read it: who answers what, and what is told. Comments are those of the .proto files. */
export interface Contract {
  readonly services: readonly ContractService[];
  readonly facts: readonly ContractMessage[];
  readonly live: readonly ContractMessage[];
}

/** owner: the service whose package it is, for example `routing`. name: as in the .proto file. */
export interface ContractMessage {
  readonly owner: string;
  readonly name: string;
  readonly comment: string;
}

export interface ContractService extends ContractMessage {
  readonly methods: readonly ContractMethod[];
}

export interface ContractMethod {
  readonly name: string;
  readonly comment: string;
  /** As in `Audience`, in small letters: `visitor`, `counsellor`. */
  readonly audiences: readonly string[];
}

const access = z.object({ audiences: z.array(z.string()).default([]) });
const named = z.object({ name: z.string() });
const method = named.extend({
  options: z.object({ '[baken.access.v1.access]': access.default({ audiences: [] }) }).optional(),
});
const location = z.object({ path: z.array(z.number()).default([]), leadingComments: z.string().default('') });
const file = named.extend({
  package: z.string(),
  messageType: z.array(named).default([]),
  service: z.array(named.extend({ method: z.array(method).default([]) })).default([]),
  sourceCodeInfo: z.object({ location: z.array(location).default([]) }).optional(),
});
const image = z.object({ file: z.array(file) });

type ProtoFile = z.output<typeof file>;

/** Numbers of fields in descriptor.proto: where comments are attached. */
const at = { message: 4, service: 6, method: 2 } as const;

export const readContract = async (root: string): Promise<Contract> =>
  contractFrom(JSON.parse(await buf(root, ['build', '--output', '-#format=json'])));

/** Reads what `buf build` says in JSON. */
export const contractFrom = (value: unknown): Contract => {
  const files = image.parse(value).file.filter((one) => one.package.startsWith('baken.'));
  return {
    services: files.flatMap(servicesOf),
    facts: files.filter(({ name }) => name.endsWith('_facts.proto')).flatMap(messagesOf),
    live: files.filter(({ name }) => name.endsWith('_live.proto')).flatMap(messagesOf),
  };
};

const ownerOf = ({ package: name }: ProtoFile): string => name.split('.')[1] ?? '';

const servicesOf = (one: ProtoFile): readonly ContractService[] =>
  one.service.map(({ name, method: methods }, index) => ({
    owner: ownerOf(one),
    name,
    comment: commentAt(one, [at.service, index]),
    methods: methods.map((each, place) => ({
      name: each.name,
      comment: commentAt(one, [at.service, index, at.method, place]),
      audiences: (each.options?.['[baken.access.v1.access]'].audiences ?? []).map((audience) =>
        audience.replace('AUDIENCE_', '').toLowerCase(),
      ),
    })),
  }));

const messagesOf = (one: ProtoFile): readonly ContractMessage[] =>
  one.messageType.map(({ name }, index) => ({
    owner: ownerOf(one),
    name,
    comment: commentAt(one, [at.message, index]),
  }));

const commentAt = ({ sourceCodeInfo }: ProtoFile, path: readonly number[]): string =>
  (sourceCodeInfo?.location ?? [])
    .find((one) => one.path.join('.') === path.join('.'))
    ?.leadingComments.replace(/\s+/g, ' ')
    .trim() ?? '';
