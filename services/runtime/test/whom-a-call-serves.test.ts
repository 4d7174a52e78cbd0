import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ok, roles } from '@baken/kernel';
import type { Actor } from '@baken/kernel';
import { Audience } from '@baken/proto/gen/baken/access/v1/access.ts';
import { serve } from '../src/rpc/calls.ts';
import { anonymous, conversationId, staff, system, visitor } from './support/actors.ts';
import { openNeighbourhood } from './support/neighbourhood.ts';
import type { Neighbourhood } from './support/neighbourhood.ts';
import { placeFor } from './support/test-definition.ts';

const place = () => Promise.resolve(ok({ place: undefined }));

const actors: Readonly<Record<string, Actor>> = {
  anonymous,
  visitor,
  system: system('gateway'),
  ...Object.fromEntries(roles.map((role) => [role, staff(role)])),
};

const audiences: readonly (readonly [string, Audience])[] = [
  ['anonymous', Audience.ANONYMOUS],
  ['visitor', Audience.VISITOR],
  ['counsellor', Audience.COUNSELLOR],
  ['coordinator', Audience.COORDINATOR],
  ['officer', Audience.OFFICER],
  ['reporter', Audience.REPORTER],
  ['platform', Audience.PLATFORM],
  ['system', Audience.SYSTEM],
];

describe('a call', () => {
  let house: Neighbourhood;
  beforeAll(async () => {
    house = await openNeighbourhood();
  });
  afterAll(() => house.close());

  const ask = async (
    asked: readonly Audience[],
    actor: Actor,
    caller = 'gateway',
    introducesActors = false,
  ) => {
    const definition = placeFor({ audiences: asked, introducesActors }, 'scheduling');
    const server = await house.serve('scheduling', [serve(definition, { place })]);
    const room = await house.callsOf(caller);
    const answer = await room.to(definition).place({ conversationId }, { ...room.asSystem(), actor });
    room.close();
    await server.stop(0);
    return answer.ok ? 'answered' : answer.fault.code;
  };

  it.each(audiences)('for %s answers them and nobody else', async (name, audience) => {
    const answers: Record<string, string> = {};
    for (const [kind, actor] of Object.entries(actors)) answers[kind] = await ask([audience], actor);
    const expected = Object.fromEntries(
      Object.keys(actors).map((kind) => [kind, kind === name ? 'answered' : 'runtime.actor-not-allowed']),
    );
    expect(answers).toEqual(expected);
  });

  it('answers staff by any of their roles', async () => {
    expect(await ask([Audience.OFFICER], staff('reporter', 'officer'))).toBe('answered');
  });

  it('does not answer staff who have no role', async () => {
    expect(await ask([Audience.COUNSELLOR, Audience.SYSTEM], staff())).toBe('runtime.actor-not-allowed');
  });

  it('that speaks for several people is for the gateway alone', async () => {
    expect(await ask([Audience.SYSTEM], system('gateway'), 'gateway', true)).toBe('answered');
    expect(await ask([Audience.SYSTEM], system('routing'), 'routing', true)).toBe(
      'runtime.actors-only-from-gateway',
    );
  });

  it('may be passed on by a service for the person who asked it', async () => {
    expect(await ask([Audience.VISITOR], visitor, 'routing')).toBe('answered');
  });
});
