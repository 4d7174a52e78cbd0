import type { CallContext, Result } from '@baken/kernel';

/** A generated service definition, as ts-proto writes it (`outputServices=generic-definitions`). */
export interface CallsDefinition {
  readonly name: string;
  readonly fullName: string;
  readonly methods: Readonly<Record<string, CallDefinition>>;
}

export interface CallDefinition {
  readonly name: string;
  readonly requestType: MessageType<unknown>;
  readonly requestStream: boolean;
  readonly responseType: MessageType<unknown>;
  readonly responseStream: boolean;
  readonly options: { readonly _unknownFields?: Readonly<Record<number, readonly Uint8Array[]>> };
}

/** What ts-proto generates for a message. `$type` is the full name, for example `baken.routing.v1.OfferMade`. */
export interface MessageType<Message, Name extends string = string> {
  readonly $type: Name;
  // The writer is the generator's own; nothing here looks inside it.
  encode(message: Message): { finish(): Uint8Array };
  decode(bytes: Uint8Array): Message;
}

type Asked<Call> = Call extends { readonly requestType: { decode(bytes: Uint8Array): infer Message } }
  ? Message
  : never;
type Answered<Call> = Call extends { readonly responseType: { decode(bytes: Uint8Array): infer Message } }
  ? Message
  : never;

/**
 * The calls of a service, the same shape on both ends: what a service implements, what a caller holds, and what a
 * test writes to stand in for a neighbour. A refusal is a result; nothing is thrown for it.
 */
export type Calls<Definition extends { readonly methods: object }> = {
  readonly [Name in keyof Definition['methods']]: (
    request: Asked<Definition['methods'][Name]>,
    context: CallContext,
  ) => Promise<Result<Answered<Definition['methods'][Name]>>>;
};

/** One service definition with what answers it. Made by `serve`. */
export interface ServedCalls {
  readonly definition: CallsDefinition;
  readonly calls: Readonly<
    Record<string, (request: never, context: CallContext) => Promise<Result<unknown>>>
  >;
}

/** Puts an implementation under its definition; the compiler refuses a missing or a wrong call. */
export const serve = <Definition extends CallsDefinition>(
  definition: Definition,
  calls: Calls<Definition>,
): ServedCalls => ({ definition, calls });

/**
 * Makes callers of other services. A definition whose service the topology does not let us call is refused at once, by an exception that names
 * the edge. `service` is needed only for a definition that several services implement, such as Redaction; otherwise the definition's name says it.
 */
export interface CallRoom {
  to<Definition extends CallsDefinition>(definition: Definition, service?: string): Calls<Definition>;
  /** The context in which a service acts for itself: jobs, reactions. Deadline: 10 s from now. */
  asSystem(): CallContext;
}
