import { ok, refuse, type Clock, type Result } from '@baken/kernel';
import { openLanes, type Lane, type LanesNeeds, type LineWaiting } from './lane.ts';
import type { Keys, LineWriter, Live, Placed, Row, Rows, Sealing } from './ports.ts';
import { openRow, sealWords } from './seal-words.ts';
import { settleTaken } from './settle-taken.ts';
import { faults } from '../domain/faults.ts';
import { follow, mayFollow, sideOf, type Head } from '../domain/head.ts';

export interface WriterNeeds {
  readonly rows: Rows;
  readonly keys: Pick<Keys, 'recall' | 'find'>;
  readonly sealing: Sealing;
  readonly live: Pick<Live, 'line'>;
  readonly clock: Clock;
  readonly remembered: LanesNeeds['remembered'];
  /** A batch closes after so many lines or so many milliseconds; so many are under way at once; so many lines may wait. */
  readonly batch: {
    readonly lines: number;
    readonly milliseconds: number;
    readonly atOnce: number;
    readonly waiting: number;
  };
  /** Is told of each batch how many lines it had, how long its first one waited for it, and how long the store took. */
  readonly watchBatch: (batch: { lines: number; waitedSeconds: number; storeSeconds: number }) => void;
}

/** A line with its place, on its way to the store. */
interface Going {
  readonly lane: Lane;
  readonly head: Head;
  readonly waiting: LineWaiting;
  readonly row: Row;
}

/**
 * Group commit. Lines that are wanted at about the same time go to the store in one durable write, at most one of each conversation; while it is
 * under way the next ones gather. When nothing is under way nobody waits: the batch goes with what this turn of the event loop brought.
 *
 * Each line takes the number after the head that we know. When that number is taken, another replica was first: we read on from there and try
 * the next one. Nothing is told to anybody before the store has it on disk.
 */
export const openWriter = (needs: WriterNeeds): LineWriter => {
  const { rows, keys, sealing, live, clock, batch, watchBatch } = needs;
  const ready = new Set<Lane>();
  const idle: (() => void)[] = [];
  let underWay = 0;
  let waitingLines = 0;
  let timer: NodeJS.Timeout | undefined;
  let immediate: NodeJS.Immediate | undefined;

  const lanes = openLanes(needs, (lane) => getReady(lane));

  const getReady = (lane: Lane): void => {
    if (lane.busy || (lane.waiting.length === 0 && lane.curious.length === 0)) return;
    if (!lanes.isLoaded(lane)) return lanes.load(lane);
    for (const tellHead of lane.curious.splice(0)) tellHead(lane.head);
    if (lane.waiting.length === 0) return;
    ready.add(lane);
    plan();
  };

  const plan = (): void => {
    if (ready.size === 0 || underWay >= batch.atOnce) return;
    if (underWay === 0) immediate ??= setImmediate(send);
    else if (ready.size >= batch.lines) send();
    else timer ??= setTimeout(send, batch.milliseconds);
  };

  const send = (): void => {
    clearTimeout(timer);
    clearImmediate(immediate);
    timer = immediate = undefined;
    const going = board();
    if (going.length === 0) return;
    underWay += 1;
    void carry(going).finally(() => {
      underWay -= 1;
      plan();
    });
  };

  /** Takes the first line of each lane that is ready, and gives it its number. */
  const board = (): readonly Going[] => {
    const now = clock.now().epochMilliseconds;
    const going: Going[] = [];
    for (const lane of ready) {
      if (going.length >= batch.lines) break;
      ready.delete(lane);
      const { head } = lane;
      const key = keys.recall(lane.id);
      const waiting = lane.waiting[0];
      if (!waiting) continue;
      if (!head || !key) {
        lanes.load(lane);
        continue;
      }
      const allowed = allow(head, lane, waiting);
      lane.busy = true;
      if (!allowed.ok) {
        void refuseUnlessWritten(lane, waiting, allowed);
        continue;
      }
      const sequence = head.last + 1;
      const { once, line, text, alias } = waiting;
      const sealed = sealWords(sealing, key, lane.id, sequence, { text, alias });
      const atMs = Math.max(now, head.lastAtMs);
      const row = { conversationId: lane.id, sequence, atMs, once, line, ...(sealed && { sealed }) };
      going.push({ lane, head, waiting, row });
    }
    return going;
  };

  const carry = async (going: readonly Going[]): Promise<void> => {
    const began = performance.now();
    let written: readonly boolean[];
    try {
      written = await rows.insert(going.map(({ row }) => row));
    } catch {
      // Some may stand in the store. Their lanes look there before they go on.
      for (const { lane } of going) {
        lane.head = undefined;
        finishFirst(lane, refuse(faults.writeUnknown));
      }
      return;
    }
    watchBatch({
      lines: going.length,
      waitedSeconds: (began - (going[0]?.waiting.since ?? began)) / 1000,
      storeSeconds: (performance.now() - began) / 1000,
    });
    const taken: Going[] = [];
    going.forEach((one, index) => {
      if (!written[index]) return taken.push(one);
      const { lane, head, row, waiting } = one;
      lane.head = follow(head, row);
      tell(row, waiting);
      return finishFirst(lane, ok({ sequence: row.sequence, atMs: row.atMs }));
    });
    for (const one of taken) void settle(one);
  };

  /** The number or the name was taken: by an earlier try of the same line, or by somebody else's. */
  const settle = async ({ lane, head, waiting }: Going): Promise<void> => {
    try {
      const settled = await settleTaken(rows, lane.id, head, waiting.once);
      lane.head = settled.head;
      if (settled.earlier) {
        tellAgain(settled.earlier);
        return finishFirst(lane, ok({ sequence: settled.earlier.sequence, atMs: settled.earlier.atMs }));
      }
      if (settled.head.last === head.last) {
        waiting.vainTries += 1;
        if (waiting.vainTries >= mostVainTries) return finishFirst(lane, refuse(faults.writeUnknown));
        await pause(waiting.vainTries * millisecondsBetweenTries);
      }
      lane.busy = false;
      return getReady(lane);
    } catch {
      lane.head = undefined;
      return finishFirst(lane, refuse(faults.writeUnknown));
    }
  };

  /** Somebody who asks again after the end, or after leaving, still learns where the line stands that was written before. */
  const refuseUnlessWritten = async (
    lane: Lane,
    waiting: LineWaiting,
    refusal: Result<never>,
  ): Promise<void> => {
    try {
      const earlier = await rows.findNamed(lane.id, waiting.once);
      if (earlier) tellAgain(earlier);
      finishFirst(lane, earlier ? ok({ sequence: earlier.sequence, atMs: earlier.atMs }) : refusal);
    } catch {
      finishFirst(lane, refuse(faults.writeUnknown));
    }
  };

  const tell = ({ conversationId, sequence, atMs, line }: Row, { text, alias }: LineWaiting): void =>
    live.line(conversationId, { sequence, atMs, line, words: { text, alias } });

  /** Whoever tried first may have died before telling. What is told is what was written, whatever the second try says. */
  const tellAgain = (row: Row): void => {
    const key = keys.recall(row.conversationId);
    if (key) live.line(row.conversationId, openRow(sealing, key, row));
  };

  const finishFirst = (lane: Lane, result: Result<Placed>): void => {
    lane.waiting.shift()?.answer(result);
    lane.busy = false;
    getReady(lane);
  };

  return {
    write: (id, wanted) => {
      if (waitingLines >= batch.waiting) return Promise.resolve(refuse(faults.tooManyAtOnce));
      waitingLines += 1;
      return new Promise((resolve) => {
        const lane = lanes.of(id);
        lane.waiting.push({
          ...wanted,
          since: performance.now(),
          vainTries: 0,
          answer: (result) => {
            waitingLines -= 1;
            if (waitingLines === 0) idle.splice(0).forEach((done) => done());
            resolve(result);
          },
        });
        if (lane.waiting.length === 1) getReady(lane);
      });
    },
    headOf: (id) => {
      const lane = lanes.of(id);
      if (lanes.isLoaded(lane)) return Promise.resolve(lane.head);
      return new Promise((resolve) => {
        lane.curious.push(resolve);
        getReady(lane);
      });
    },
    forget: lanes.forget,
    isBehind: (id, sequence) => (lanes.peek(id)?.head?.last ?? sequence) < sequence,
    learn: (id, placed) => {
      const lane = lanes.peek(id);
      if (lane?.head && !lane.busy && lane.head.last === placed.sequence - 1)
        lane.head = follow(lane.head, placed);
    },
    finish: () => (waitingLines === 0 ? Promise.resolve() : new Promise((done) => idle.push(done))),
  };
};

/**
 * Losing a number to somebody else is no fault: they got on, and we are next. A row that is taken although nothing is seen there will be seen once it is safe.
 */
const mostVainTries = 20;
const millisecondsBetweenTries = 10;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const allow = (head: Head, { id }: Lane, { author, line }: LineWaiting): Result<null> => {
  if (author === undefined) return mayFollow(head, line);
  const side = sideOf(head, id, author);
  return side.ok ? mayFollow(head, line) : side;
};
