import type { Organisation } from '@baken/organisation';
import { defineService, type Log, type Metrics } from '@baken/runtime';
import type { z } from 'zod';
import type { Figures, Settings } from './app/ports.ts';
import { makeUseCases } from './app/use-cases.ts';
import { config } from './config.ts';
import { announceLive } from './facts/announce.ts';
import { tellDeskEvent, tellEntryEvent } from './facts/publish.ts';
import { reactions } from './facts/react.ts';
import { routingJobs } from './jobs/routing-jobs.ts';
import { askOpeningHours } from './rpc/opening-hours.ts';
import { routingCalls } from './rpc/routing-calls.ts';
import { openDesks } from './store/desk-store.ts';
import { openEntries } from './store/entry-store.ts';
import { openUnitQueues } from './store/unit-queue-store.ts';

/** Who helps whom, in what order? The only one that knows who waits and who is free. */
export const routing = defineService({
  name: 'routing',
  config,
  compose: ({ store, live, calls, clock, makeId, log, metrics, organisation, config: tuned }) => {
    const useCases = makeUseCases({
      entries: openEntries(store, tellEntryEvent),
      desks: openDesks(store, tellDeskEvent),
      queues: openUnitQueues(store),
      announce: announceLive(live),
      figures: countFigures(metrics),
      openingHours: askOpeningHours(calls),
      settings: readSettings(organisation, tuned),
      clock,
      makeId,
      report: reportTo(log),
    });
    return {
      serves: [routingCalls(useCases)],
      hears: reactions(useCases),
      jobs: routingJobs(useCases),
      finish: useCases.finish,
    };
  },
});

const readSettings = (
  { units, counsellor, waiting, conversation }: Organisation,
  tuned: z.output<typeof config>,
): Settings => ({
  ...tuned,
  units: new Map(units.map((unit) => [unit.id, unit])),
  capacity: counsellor.conversationsAtOnce,
  kept: { place: waiting.placeKeptSeconds, conversation: conversation.returnWindowSeconds },
});

const countFigures = (metrics: Metrics): Figures => {
  const waited = metrics.histogram(
    'wait_seconds',
    'How long visitors waited from joining until a counsellor came',
    [1, 5, 15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600],
  );
  const offers = metrics.counter('offers_total', 'Offers, by how they ended', {
    outcome: ['accepted', 'declined', 'missed'],
  });
  return {
    waited: (seconds) => waited.observe(seconds),
    offerEnded: (outcome) => offers.add(1, { outcome }),
  };
};

const reportTo =
  (log: Log) =>
  (error: unknown): void =>
    log.error('offering the next visitor failed; the sweep tries again', {}, error);
