import { OpeningMoved } from '@baken/proto/gen/baken/scheduling/v1/scheduling_live.ts';
import { defineService, every } from '@baken/runtime';
import { listOpenings } from './app/list-openings.ts';
import { noteOpenings } from './app/note-openings.ts';
import { timetablesOf } from './calendar/timetables.ts';
import { schedulingConfig } from './config.ts';
import { publishOpening } from './facts/publish.ts';
import { schedulingCalls } from './rpc/scheduling-calls.ts';
import { unitOpenings } from './store/unit-openings.ts';

/** When are we open, who is on? */
export const scheduling = defineService({
  name: 'scheduling',
  config: schedulingConfig,
  compose: ({ config, organisation, clock, store, live }) => {
    const timetables = timetablesOf(organisation);
    const openings = store.documents(unitOpenings(publishOpening));
    const wake = (unit: string): void => live.publish(OpeningMoved, unit, { unit });
    return {
      serves: [schedulingCalls({ listOpenings: listOpenings({ timetables, clock }) })],
      jobs: [
        every(
          'note-openings',
          { seconds: config.lookSeconds },
          noteOpenings({ timetables, clock, openings, wake }),
        ),
      ],
    };
  },
});
