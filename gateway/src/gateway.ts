import { publicSettings } from '@baken/organisation';
import { OpeningMoved } from '@baken/proto/gen/baken/scheduling/v1/scheduling_live.ts';
import { RoomChanged } from '@baken/proto/gen/baken/routing/v1/routing_live.ts';
import { defineService } from '@baken/runtime';
import { gatewayConfig } from './config.ts';
import { consoleListener } from './console/console-listener.ts';
import { introducer } from './edge/introduce.ts';
import { openHouse } from './edge/house.ts';
import { statusMemory } from './visitor/status-memory.ts';
import { visitorListener } from './visitor/visitor-listener.ts';

/**
 * The only part of Baken that is reached from the Internet: two listeners that know nothing of each other, one for people whom nobody
 * knows and one for staff. It owns no data; it introduces actors and passes words on.
 */
export const gateway = defineService({
  name: 'gateway',
  config: gatewayConfig,
  ownsNothing: true,
  compose: (shell) => {
    const { config, organisation, live, calls, log, metrics, clock } = shell;
    const house = openHouse(calls, live, introducer(organisation));
    const status = statusMemory(
      () => house.intake.getStatus({}, calls.asSystem()),
      config.statusSeconds * 1_000,
      { zone: organisation.zone, opensIn: organisation.page.opensIn },
    );
    const unhear = [
      live.hear(RoomChanged, '*', () => void status.refresh()),
      live.hear(OpeningMoved, '*', () => void status.refresh()),
    ];
    return {
      listeners: [
        visitorListener({
          house,
          status,
          settings: publicSettings(organisation),
          organisation,
          config,
          clock,
          log,
          metrics,
        }),
        consoleListener({ house, organisation, config, clock, log, metrics }),
      ],
      ready: {
        status: async () => {
          if (status.answer() === undefined) await status.refresh();
          return status.answer() !== undefined;
        },
      },
      finish: () => {
        for (const stop of unhear) stop();
        status.stop();
        return Promise.resolve();
      },
    };
  },
});
