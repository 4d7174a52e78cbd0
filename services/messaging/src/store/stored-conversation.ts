import type { ConversationId, CounsellorId } from '@baken/kernel';
import type {
  Conversation,
  ConversationRules,
  Ended,
  Kept,
  Participant,
  Running,
  Waiting,
} from '../domain/conversation.ts';
import type { EndedBy, HappeningToWrite } from '../domain/line.ts';
import { dueAt } from '../domain/watch.ts';

/** Times are milliseconds since 1970. */
export interface StoredConversation {
  readonly unit: string;
  readonly language: string;
  readonly state: Conversation['state'];
  readonly openedAtMs: number;
  readonly nickname?: StoredKept | undefined;
  readonly answers?: StoredKept | undefined;
  readonly toWrite: readonly HappeningToWrite[];
  readonly placed?: boolean;
  readonly startedAtMs?: number | undefined;
  readonly counsellor?: Participant | undefined;
  readonly advisers?: readonly CounsellorId[];
  readonly readers?: readonly CounsellorId[];
  readonly visitorLostMs?: number | undefined;
  readonly counsellorLostMs?: number | undefined;
  readonly closedAtMs?: number | undefined;
  readonly returns?: number;
  readonly extensions?: number;
  readonly warned?: readonly number[];
  readonly endedAtMs?: number;
  readonly by?: EndedBy;
  readonly visitorGone?: boolean;
  readonly hiddenAtMs?: number | undefined;
  readonly erasedAtMs?: number | undefined;
  readonly dueAtMs?: number | undefined;
}

interface StoredKept {
  readonly sealed?: Buffer | undefined;
  readonly hiddenAtMs?: number | undefined;
  readonly erasedAtMs?: number | undefined;
}

const toMs = (moment: Temporal.Instant | undefined): number | undefined => moment?.epochMilliseconds;
const at = (milliseconds: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(milliseconds);

export const toStored = (conversation: Conversation, rules: ConversationRules): StoredConversation => ({
  unit: conversation.unit,
  language: conversation.language,
  state: conversation.state,
  openedAtMs: conversation.openedAt.epochMilliseconds,
  nickname: keptToStored(conversation.door.nickname),
  answers: keptToStored(conversation.door.answers),
  toWrite: conversation.toWrite,
  dueAtMs: toMs(dueAt(conversation, rules)),
  ...fieldsOf(conversation),
});

const fieldsOf = (conversation: Conversation): Partial<StoredConversation> => {
  switch (conversation.state) {
    case 'waiting':
      return { placed: conversation.placed };
    case 'running':
      return {
        ...participants(conversation),
        visitorLostMs: toMs(conversation.lostSince.visitor),
        counsellorLostMs: toMs(conversation.lostSince.counsellor),
        closedAtMs: toMs(conversation.closedAt),
        returns: conversation.returns,
        extensions: conversation.extensions,
        warned: conversation.warned,
      };
    case 'ended':
      return {
        ...participants(conversation),
        endedAtMs: conversation.endedAt.epochMilliseconds,
        by: conversation.by,
        visitorGone: conversation.visitorGone,
        hiddenAtMs: toMs(conversation.hiddenAt),
        erasedAtMs: toMs(conversation.erasedAt),
      };
  }
};

const participants = ({ startedAt, counsellor, advisers }: Running | Ended): Partial<StoredConversation> => ({
  startedAtMs: toMs(startedAt),
  counsellor,
  advisers,
  readers: counsellor ? [counsellor.counsellorId, ...advisers] : advisers,
});

export const fromStored = (id: string, stored: StoredConversation): Conversation => {
  const opened = {
    id: id as ConversationId,
    unit: stored.unit,
    language: stored.language,
    openedAt: at(stored.openedAtMs),
    door: { nickname: keptFromStored(stored.nickname), answers: keptFromStored(stored.answers) },
    toWrite: stored.toWrite,
  };
  switch (stored.state) {
    case 'waiting':
      return { ...opened, state: 'waiting', placed: stored.placed ?? false } satisfies Waiting;
    case 'running':
      return { ...opened, ...runningFrom(stored) };
    case 'ended':
      return { ...opened, ...endedFrom(stored) };
  }
};

const runningFrom = (stored: StoredConversation): Omit<Running, keyof Waiting> & { state: 'running' } => ({
  state: 'running',
  startedAt: at(stored.startedAtMs ?? stored.openedAtMs),
  counsellor: stored.counsellor ?? { counsellorId: '' as CounsellorId, offerId: '' },
  advisers: stored.advisers ?? [],
  lostSince: {
    ...(stored.visitorLostMs != null && { visitor: at(stored.visitorLostMs) }),
    ...(stored.counsellorLostMs != null && { counsellor: at(stored.counsellorLostMs) }),
  },
  ...(stored.closedAtMs != null && { closedAt: at(stored.closedAtMs) }),
  returns: stored.returns ?? 0,
  extensions: stored.extensions ?? 0,
  warned: stored.warned ?? [],
});

const endedFrom = (stored: StoredConversation): Omit<Ended, keyof Waiting> & { state: 'ended' } => ({
  state: 'ended',
  ...(stored.startedAtMs != null && { startedAt: at(stored.startedAtMs) }),
  ...(stored.counsellor && { counsellor: stored.counsellor }),
  advisers: stored.advisers ?? [],
  endedAt: at(stored.endedAtMs ?? stored.openedAtMs),
  by: stored.by ?? 'time',
  visitorGone: stored.visitorGone ?? false,
  ...(stored.hiddenAtMs != null && { hiddenAt: at(stored.hiddenAtMs) }),
  ...(stored.erasedAtMs != null && { erasedAt: at(stored.erasedAtMs) }),
});

const keptToStored = ({ sealed, hiddenAt, erasedAt }: Kept): StoredKept | undefined =>
  sealed || hiddenAt || erasedAt
    ? {
        sealed: sealed && Buffer.from(sealed),
        hiddenAtMs: toMs(hiddenAt),
        erasedAtMs: toMs(erasedAt),
      }
    : undefined;

const keptFromStored = (stored: StoredKept | undefined): Kept => ({
  ...(stored?.sealed && { sealed: stored.sealed }),
  ...(stored?.hiddenAtMs != null && { hiddenAt: at(stored.hiddenAtMs) }),
  ...(stored?.erasedAtMs != null && { erasedAt: at(stored.erasedAtMs) }),
});
