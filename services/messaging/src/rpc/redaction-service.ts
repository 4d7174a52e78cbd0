import { isId, ok, refuse, type ConversationId, type Result } from '@baken/kernel';
import {
  Outcome,
  RedactionServiceDefinition,
  type Receipt,
} from '@baken/proto/gen/baken/redaction/v1/redaction_service.ts';
import { serve, type ServedCalls } from '@baken/runtime';
import { dataClasses, type DataClass, type Redacted } from '../app/ports.ts';
import type { Receipts, Redact } from '../app/redact.ts';
import { faults } from '../domain/faults.ts';

const mostIds = 1_000;

export const serveRedaction = (calls: { readonly hide: Redact; readonly erase: Redact }): ServedCalls => {
  const answer =
    (redact: Redact) =>
    async ({ dataClass, ids }: { dataClass: string; ids: readonly string[] }) => {
      const asked = read(dataClass, ids);
      if (!asked.ok) return asked;
      const receipts = await redact(asked.value.what, asked.value.ids);
      return ok({ receipts: ids.map((id) => receiptOf(id, receipts)) });
    };
  return serve(RedactionServiceDefinition, { hide: answer(calls.hide), erase: answer(calls.erase) });
};

/** Ids that cannot be of a conversation are not looked for; their receipt says that there is none. */
const read = (
  dataClass: string,
  ids: readonly string[],
): Result<{ readonly what: DataClass; readonly ids: readonly ConversationId[] }> => {
  const what = dataClasses.find((one) => one === dataClass);
  if (!what) return refuse(faults.classUnknown);
  if (ids.length > mostIds) return refuse(faults.tooManyIds);
  return ok({ what, ids: ids.filter((id): id is ConversationId => isId(id)) });
};

const receiptOf = (id: string, receipts: Receipts): Receipt => ({ id, ...outcomeOf(receipts.get(id)) });

const outcomeOf = (redacted: Redacted | undefined): Omit<Receipt, 'id'> => {
  if (!redacted) return { outcome: Outcome.ABSENT, atMs: 0 };
  const { hiddenAtMs, erasedAtMs } = redacted;
  if (erasedAtMs !== undefined) return { outcome: Outcome.ERASED, atMs: erasedAtMs };
  if (hiddenAtMs !== undefined) return { outcome: Outcome.HIDDEN, atMs: hiddenAtMs };
  return { outcome: Outcome.UNSPECIFIED, atMs: 0 };
};
