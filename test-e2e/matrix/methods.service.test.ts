import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  uuidV7,
  type Actor,
  type CallContext,
  type ConversationId,
  type CounsellorId,
  type Result,
  type Role,
} from '@baken/kernel';
import type { CallsDefinition } from '@baken/runtime';
import { openTestHouse, type TestHouse } from '@baken/runtime/testing/test-house.ts';
import { allServices } from '@baken/tools/all-in-one/all-services.ts';
import { findDefinitions } from '@baken/tools/check/access/find-definitions.ts';
import { readTree } from '@baken/tools/check/tree/tree.ts';

/**
 * Who may call what. Written by hand, so that a method which opens itself to somebody more is seen: the access option of the method and this table must
 * say the same, and the running services must do it.
 */
const matrix: Readonly<Record<string, readonly ActorName[]>> = {
  'IntakeService/GetStatus': ['anonymous', 'system'],
  'IntakeService/Enter': ['anonymous'],
  'MessagingService/OpenConversation': ['anonymous'],
  'MessagingService/PostMessages': ['system'],
  'MessagingService/ReadConversation': ['visitor', 'counsellor'],
  'MessagingService/ListConversations': ['counsellor'],
  'MessagingService/Signal': ['visitor', 'counsellor'],
  'MessagingService/EndConversation': ['visitor', 'counsellor'],
  'MessagingService/ResumeConversation': ['visitor'],
  'MessagingService/ExtendConversation': ['counsellor'],
  'MessagingService/ListLiveKeys': ['system'],
  'SideRoomService/WriteNote': ['counsellor'],
  'SideRoomService/ListNotes': ['counsellor'],
  'SideRoomService/CallInAdviser': ['counsellor'],
  'SideRoomService/DismissAdviser': ['counsellor'],
  'RedactionService/Hide': ['system'],
  'RedactionService/Erase': ['system'],
  'RoutingService/ListRooms': ['anonymous', 'counsellor', 'coordinator', 'system'],
  'RoutingService/JoinQueue': ['anonymous'],
  'RoutingService/GetPlace': ['visitor', 'system'],
  'RoutingService/GetQueue': ['system'],
  'RoutingService/LeaveQueue': ['visitor'],
  'RoutingService/SetVisitorReach': ['visitor'],
  'RoutingService/SetPresence': ['counsellor'],
  'RoutingService/Heartbeat': ['counsellor'],
  'RoutingService/GetDesk': ['counsellor'],
  'RoutingService/AcceptOffer': ['counsellor'],
  'RoutingService/DeclineOffer': ['counsellor'],
  'RoutingService/GetOverview': ['coordinator'],
  'SchedulingService/ListOpenings': ['anonymous', 'counsellor', 'coordinator', 'system'],
};

const newId = (): string => uuidV7(Date.now(), randomBytes(10));
const conversationId = newId() as ConversationId;

const staff = (role: Role): Actor => ({
  kind: 'staff',
  counsellorId: 'de300000-0000-4000-8000-000000000009' as CounsellorId,
  roles: [role],
  units: [],
  alias: 'Sam',
});

const actors = {
  anonymous: { kind: 'anonymous' },
  visitor: { kind: 'visitor', conversationId },
  counsellor: staff('counsellor'),
  coordinator: staff('coordinator'),
  officer: staff('officer'),
  reporter: staff('reporter'),
  platform: staff('platform'),
  system: { kind: 'system', service: 'gateway' },
} satisfies Readonly<Record<string, Actor>>;
type ActorName = keyof typeof actors;
const actorNames = Object.keys(actors) as ActorName[];

/** What refuses an actor before a service has read the request. */
const refusals = ['runtime.actor-not-allowed', 'runtime.conversation-not-yours'];

const actorOf = (name: ActorName, method: string): Actor =>
  name === 'system' ? { kind: 'system', service: callerOf(method) } : actors[name];

type Ask = (request: object, context: CallContext) => Promise<Result<unknown>>;

describe('who may call what', () => {
  let house: TestHouse;
  const asks = new Map<string, Ask>();

  beforeAll(async () => {
    house = await openTestHouse({ organisation: 'caw' });
    const keyFile = join(await mkdtemp(join(tmpdir(), 'baken-matrix-')), 'key');
    await writeFile(keyFile, randomBytes(32).toString('hex'));
    for (const service of await allServices())
      if (service.name !== 'gateway') await house.start(service, settingsOf(service.name, keyFile));
    const root = join(import.meta.dirname, '../..');
    for (const { definition } of await findDefinitions(root, readTree(root))) await collect(definition);
  });

  afterAll(() => house.close());

  const collect = async (definition: CallsDefinition): Promise<void> => {
    const calls = (await house.calls(definition, howToCall(definition))) as Readonly<Record<string, Ask>>;
    for (const [key, method] of Object.entries(definition.methods)) {
      const call = calls[key];
      if (call === undefined) throw new Error(`nobody calls ${key}`);
      // An empty request, but for the conversation: enough to be let in or not.
      const empty = method.requestType.decode(new Uint8Array()) as object;
      asks.set(`${definition.name}/${method.name}`, (request, context) =>
        call({ ...empty, ...('conversationId' in empty ? request : {}) }, context),
      );
    }
  };

  it('has a row for every method, and no row for one that is gone', () => {
    expect([...asks.keys()].sort()).toEqual(Object.keys(matrix).sort());
  });

  it.each(Object.entries(matrix))('%s serves exactly those it should', async (method, allowed) => {
    const ask = asks.get(method);
    const served: string[] = [];
    for (const name of actorNames) {
      const answer = await ask?.({ conversationId }, house.context(actorOf(name, method)));
      if (answer?.ok === true || !refusals.includes(answer?.fault.code ?? '')) served.push(name);
    }
    expect(served.sort()).toEqual([...allowed].sort());
  });

  it.each(Object.entries(matrix).filter(([, allowed]) => allowed.includes('visitor')))(
    '%s does not let a visitor reach the conversation of another',
    async (method) => {
      const answer = await asks.get(method)?.({ conversationId: newId() }, house.context(actors.visitor));
      expect(answer).toMatchObject({ ok: false, fault: { code: 'runtime.conversation-not-yours' } });
    },
  );
});

const settingsOf = (service: string, keyFile: string): Readonly<Record<string, string>> =>
  service === 'messaging' ? { BAKEN_MESSAGING_ORGANISATION_KEY_FILE: keyFile } : {};

/** Who asks as itself, in the name of the service that calls. */
const callerOf = (method: string): string => (method.startsWith('SchedulingService/') ? 'intake' : 'gateway');

/** Redaction is served by every data owner; one of them stands for all. The gateway does not call scheduling, intake does. */
const howToCall = ({ name }: CallsDefinition): { readonly of?: string; readonly as: string } => ({
  as: callerOf(`${name}/`),
  ...(name === 'RedactionService' && { of: 'messaging' }),
});
