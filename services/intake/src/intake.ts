import { defineService } from '@baken/runtime';
import { z } from 'zod';
import { enter } from './app/enter.ts';
import { getStatus } from './app/get-status.ts';
import { publishEntry } from './facts/publish.ts';
import { intakeCalls } from './rpc/intake-calls.ts';
import { callNeighbours } from './rpc/neighbours.ts';
import { entries } from './store/entries.ts';

/** May this person come in now? The only one that talks to people who are not yet in. */
export const intake = defineService({
  name: 'intake',
  config: z.object({}),
  compose: ({ organisation, clock, makeId, store, calls }) => {
    const neighbours = callNeighbours(calls);
    return {
      serves: [
        intakeCalls({
          getStatus: getStatus(neighbours),
          enter: enter({
            ...neighbours,
            organisation,
            clock,
            makeId,
            entries: store.documents(entries(publishEntry)),
          }),
        }),
      ],
    };
  },
});
