import type { CallsDefinition } from '@baken/runtime';
import { audiencesOf } from '@baken/runtime/rpc/access.ts';
import type { Finding, Outcome } from '../check-shape.ts';

/** A generated service definition, and the .proto file it was made from. */
export interface FoundDefinition {
  readonly path: string;
  readonly definition: CallsDefinition;
}

/**
 * Every method of every service says who may call it, in the words that the server reads at run time. A method for visitors
 * asks for a `conversation_id`: the server compares it with the actor's, so that nobody reaches another's conversation.
 */
export const checkAccess = (found: readonly FoundDefinition[]): Outcome => {
  const methods = found.flatMap(({ path, definition }) =>
    Object.keys(definition.methods).map((method) => ({ path, definition, method })),
  );
  return { seen: methods.length, of: 'methods', findings: methods.flatMap((one) => findingsOf(one)) };
};

type Method = FoundDefinition & { readonly method: string };

const findingsOf = ({ path, definition, method }: Method): readonly Finding[] => {
  const name = definition.methods[method]?.name ?? method;
  try {
    const audiences = audiencesOf(definition, method);
    if (!audiences.includes('visitor') || asksForConversation(definition, method)) return [];
    return [
      {
        path,
        line: 0,
        says: `${name} is for visitors, and its request has no conversation_id`,
        fix: 'add it: a visitor reaches one conversation',
      },
    ];
  } catch (refusal) {
    const says = refusal instanceof Error ? refusal.message : String(refusal);
    return [{ path, line: 0, says, fix: `add option (baken.access.v1.access) to ${name}` }];
  }
};

/** An empty message has every field with its default. */
const asksForConversation = (definition: CallsDefinition, method: string): boolean => {
  const empty = definition.methods[method]?.requestType.decode(new Uint8Array());
  return typeof empty === 'object' && empty !== null && 'conversationId' in empty;
};
