import { offer } from '../domain/answer-offer.ts';
import { roomAt, type Desk } from '../domain/desk.ts';
import { match, type Pair } from '../domain/match.ts';
import type { OfferOf } from '../domain/offer.ts';
import { gather } from './gather.ts';
import type { Needs, Report } from './ports.ts';
import { giveBack, planOffer, reserveDesk } from './reserve-desk.ts';
import type { AdmittedWriter } from './write-admitted.ts';

const mostUnits = 100;
/** Beyond the free room: some heads may have been declined a moment ago by whoever is free. */
const spareHeads = 20;

/** Offers whoever waits in these units to whoever is free; done when nobody waits or nobody is free. */
export type OfferNext = (units: readonly string[]) => Promise<void>;

type OfferNeeds = Pick<
  Needs,
  'entries' | 'desks' | 'queues' | 'announce' | 'settings' | 'clock' | 'makeId'
> & { readonly admitted: AdmittedWriter };

/** The same, without waiting for it: whoever asks has done their part, and what fails is tried again by the sweep. */
export type OfferSoon = (units: readonly string[]) => void;

/** finish: done when everything that was begun is. */
export const offerSoon = (
  offer: OfferNext,
  report: Report,
): { readonly soon: OfferSoon; readonly finish: () => Promise<void> } => {
  const running = new Set<Promise<void>>();
  const soon = (units: readonly string[]): void => {
    const one = offer(units)
      .catch((error: unknown) => {
        report(error);
      })
      .finally(() => running.delete(one));
    running.add(one);
  };
  return {
    soon,
    finish: async () => {
      await Promise.all(running);
    },
  };
};

/** One pass at a time in this process; what is asked meanwhile is looked at together in the next one. */
export const offerNext = (needs: OfferNeeds): OfferNext => {
  const pass = gather(mostUnits, async (_all: string, asks: readonly (readonly string[])[]) => {
    const units = [...new Set(asks.flat())];
    while ((await makeOffers(needs, await pairsIn(needs, units))) === 'look-again');
    return asks.map(() => 'done' as const);
  });
  return async (units) => {
    await pass('all units', units);
  };
};

const pairsIn = async (
  { entries, desks, queues, clock, admitted }: OfferNeeds,
  units: readonly string[],
): Promise<readonly Pair[]> => {
  const free = (await desks.signedIn(units)).filter((desk) => roomAt(desk) > 0);
  if (free.length === 0) return [];
  const served = units.filter((unit) => free.some((desk) => desk.units.includes(unit)));
  const most = free.reduce((room, desk) => room + roomAt(desk), spareHeads);
  const lines = await Promise.all(
    (await queues.waitedFor(served)).map(async (queue) => {
      await admitted.write(queue.admitted);
      return entries.heads(queue.unit, queue.lastSequence, most);
    }),
  );
  return match(lines, free, clock.now());
};

type Planned = Pair & { readonly offer: OfferOf };

/**
 * First the desks reserve, then the entries are offered, one after another. When a desk moved meanwhile, its visitor and everybody behind
 * wait for the next look: nobody is offered before somebody who stands in front.
 */
const makeOffers = async (needs: OfferNeeds, pairs: readonly Pair[]): Promise<'done' | 'look-again'> => {
  const planned = pairs.map((pair) => ({ ...pair, offer: planOffer(needs, pair.entry, pair.desk) }));
  const reserved = await reserveAll(needs, planned);
  const held = planned.filter(({ desk }) => reserved.has(desk));
  const firstWithout = planned.findIndex(({ desk }) => !reserved.has(desk));
  const going = firstWithout < 0 ? planned : planned.slice(0, firstWithout);
  await Promise.all(held.filter((plan) => !going.includes(plan)).map(({ offer }) => giveBack(needs, offer)));
  const perUnit = Map.groupBy(going, ({ entry }) => entry.unit);
  const made = await Promise.all([...perUnit.values()].map((plans) => offerInOrder(needs, plans, reserved)));
  return going.length === planned.length && made.every(Boolean) ? 'done' : 'look-again';
};

/** False when somebody does not wait any more. */
const offerInOrder = async (
  needs: OfferNeeds,
  plans: readonly Planned[],
  reserved: ReadonlyMap<Desk, Desk>,
): Promise<boolean> => {
  let all = true;
  for (const plan of plans) {
    const made = await offerOne(needs, plan, reserved.get(plan.desk) ?? plan.desk);
    all &&= made;
  }
  return all;
};

/** Each desk reserves once for all that it is given. Those that did, as they were and as they are. */
const reserveAll = async (
  needs: OfferNeeds,
  planned: readonly Planned[],
): Promise<ReadonlyMap<Desk, Desk>> => {
  const perDesk = Map.groupBy(planned, ({ desk }) => desk);
  const reserved = await Promise.all(
    [...perDesk].map(async ([desk, plans]) => {
      const done = await reserveDesk(
        needs,
        desk,
        plans.map((plan) => plan.offer),
      );
      return done.ok ? [[desk, done.value] as const] : [];
    }),
  );
  return new Map(reserved.flat());
};

/** False when this visitor does not wait any more. */
const offerOne = async (needs: OfferNeeds, { offer: planned }: Planned, desk: Desk): Promise<boolean> => {
  const { conversationId, unit, ...made } = planned;
  const changed = await needs.entries.change(conversationId, (now) => offer(now, made));
  if (!changed.ok) {
    await giveBack(needs, planned);
    return false;
  }
  needs.announce.deskChanged(desk);
  needs.announce.placeChanged(conversationId);
  needs.announce.roomChanged(unit);
  return true;
};
