import { randomBytes } from 'node:crypto';
import type { Actor, CallContext } from '@baken/kernel';

/** How long a person waits for an answer at most. */
const patienceSeconds = 10;

/** Introduces an actor to the services: the only place in Baken where a call context begins for a person. */
export type Introduce = (actor: Actor) => CallContext;

export const introducer =
  (organisation: string): Introduce =>
  (actor) => ({
    organisation,
    actor,
    trace: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`,
    deadline: Temporal.Now.instant().add({ seconds: patienceSeconds }),
  });
