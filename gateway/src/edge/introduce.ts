import type { Actor, CallContext } from '@baken/kernel';
import type { Organisation } from '@baken/organisation';
import { currentTrace, newTrace } from '@baken/runtime/telemetry/trace.ts';

/** How long a person waits for an answer at most. */
const patienceSeconds = 10;

/** Introduces an actor to the services: the only place in Baken where a call context begins for a person. */
export type Introduce = (actor: Actor) => CallContext;

export const introducer =
  ({ id, counsellor }: Pick<Organisation, 'id' | 'counsellor'>): Introduce =>
  (actor) => ({
    organisation: id,
    actor: actor.kind === 'staff' ? { ...actor, alias: shownAlias(counsellor, actor.alias) } : actor,
    trace: currentTrace() ?? newTrace(),
    deadline: Temporal.Now.instant().add({ seconds: patienceSeconds }),
  });

/**
 * The name that visitors may read. Where counsellors are shown by their role alone it never leaves the gateway (Humanitas: "De vrijwilliger van Humanitas is
 * ook anoniem", seeds/001), so that no service can show or store it.
 */
const shownAlias = ({ shownAs }: Organisation['counsellor'], alias: string): string =>
  shownAs === 'role' ? '' : alias;
