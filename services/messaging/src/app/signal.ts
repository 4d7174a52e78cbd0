import { ok, refuse, type Actor, type Clock, type ConversationId, type Result } from '@baken/kernel';
import { faults } from '../domain/faults.ts';
import { sideOf, type Head } from '../domain/head.ts';
import type { Side } from '../domain/line.ts';
import { moveMarks, noMarks, type MarksSaid } from '../domain/marks.ts';
import { reach } from '../domain/reach.ts';
import type { Conversations, LineWriter, Live, MarksKept } from './ports.ts';
import type { Settings } from './settings.ts';

export interface SignalNeeds {
  readonly conversations: Pick<Conversations, 'change'>;
  readonly writer: Pick<LineWriter, 'headOf' | 'forget'>;
  readonly marks: Pick<MarksKept, 'keep'>;
  readonly live: Pick<Live, 'typing' | 'marks' | 'reach'>;
  readonly settings: Settings;
  readonly clock: Clock;
}

/** What a side lets know without saying it. */
export interface Signal extends MarksSaid {
  readonly typing?: boolean | undefined;
  readonly reachable?: boolean | undefined;
}

export type SendSignal = (id: ConversationId, signal: Signal, actor: Actor) => Promise<Result<null>>;

/** Faults: conversation-missing, not-yours, return-window-over. */
export const sendSignal =
  (needs: SignalNeeds): SendSignal =>
  async (id, signal, actor) => {
    const { writer, live } = needs;
    const head = await headFor(writer, id, signal);
    if (!head) return refuse(faults.conversationMissing);
    const side = sideOf(head, id, actor);
    if (!side.ok) return side;
    if (signal.reachable !== undefined) {
      const reached = await changeReach(needs, id, side.value, signal.reachable);
      if (!reached.ok) return reached;
    }
    if (signal.typing !== undefined && !head.ended) live.typing(id, side.value, signal.typing);
    moveBoth(needs, id, side.value, signal, head.last);
    return ok(null);
  };

/** Whoever has received a line that we do not know yet got it through another replica. */
const headFor = async (
  writer: SignalNeeds['writer'],
  id: ConversationId,
  { delivered = 0, read = 0 }: MarksSaid,
): Promise<Head | undefined> => {
  const head = await writer.headOf(id);
  if (!head || Math.max(delivered, read) <= head.last) return head;
  writer.forget([id]);
  return writer.headOf(id);
};

const moveBoth = (
  { marks, live }: SignalNeeds,
  id: ConversationId,
  side: Side,
  said: MarksSaid,
  last: number,
): void => {
  const moved = moveMarks(noMarks, said, last);
  if (moved === noMarks) return;
  marks.keep(id, side, moved);
  live.marks(id, side, moved);
};

const changeReach = async (
  { conversations, settings, clock, live }: SignalNeeds,
  id: ConversationId,
  side: Side,
  reachable: boolean,
): Promise<Result<null>> => {
  const moved = { is: false };
  const changed = await conversations.change(id, (found) => {
    if (!found) return refuse(faults.conversationMissing);
    const decision = reach(found, { side, reachable }, settings.rules, clock.now());
    moved.is = decision.ok && decision.value.state !== found;
    return decision;
  });
  if (!changed.ok) return changed;
  if (moved.is) live.reach(id, side, reachable);
  return ok(null);
};
