import { ok, type Actor } from '@baken/kernel';
import type { consoleRoutes, ConsoleSettings, ConversationLine } from '@baken/protocol';
import type { EventStreams } from '../edge/event-stream.ts';
import type { House } from '../edge/house.ts';
import { answered, type Handlers } from '../edge/serve-routes.ts';
import { lineOf, moment } from '../edge/translate.ts';
import { deskConversationOf, deskOf, overviewOf, presenceCodes } from './desk-translation.ts';
import { streamDesk } from './desk-stream.ts';
import { readLastSeen } from './last-seen.ts';

/** Somebody signed in; routes for anyone have nobody. */
export type ConsoleAsker = Extract<Actor, { kind: 'staff' }> | undefined;

export interface ConsoleDesk {
  readonly house: House;
  readonly settings: ConsoleSettings;
  readonly streams: EventStreams;
}

const staff = (asker: ConsoleAsker): Extract<Actor, { kind: 'staff' }> => {
  if (asker === undefined) throw new Error('the guard let nobody through to a guarded route');
  return asker;
};

export const consoleHandlers = ({
  house,
  settings,
  streams,
}: ConsoleDesk): Handlers<typeof consoleRoutes, ConsoleAsker> => ({
  settings: () => Promise.resolve(ok(settings)),

  me: ({ actor }) => {
    const { counsellorId, alias, roles, units } = staff(actor);
    return Promise.resolve(ok({ counsellorId, alias, roles: [...roles], units: [...units] }));
  },

  desk: async ({ actor }) => {
    const answer = await house.routing.getDesk({}, house.introduce(staff(actor)));
    return answer.ok ? ok(deskOf(answer.value.desk)) : answer;
  },

  presence: async ({ actor, body }) => {
    const answer = await house.routing.setPresence(
      { presence: presenceCodes[body.presence], units: body.units },
      house.introduce(staff(actor)),
    );
    return answer.ok ? ok(deskOf(answer.value.desk)) : answer;
  },

  heartbeat: ({ actor }) => house.routing.heartbeat({}, house.introduce(staff(actor))),

  accept: async ({ actor, params, body }) => {
    const answer = await house.routing.acceptOffer({ ...params, ...body }, house.introduce(staff(actor)));
    return answer.ok ? ok(deskOf(answer.value.desk)) : answer;
  },

  decline: async ({ actor, params, body }) => {
    const answer = await house.routing.declineOffer({ ...params, ...body }, house.introduce(staff(actor)));
    return answer.ok ? ok(deskOf(answer.value.desk)) : answer;
  },

  conversations: async ({ actor }) => {
    const answer = await house.messaging.listConversations({}, house.introduce(staff(actor)));
    return answer.ok ? ok({ conversations: answer.value.conversations.map(deskConversationOf) }) : answer;
  },

  lines: async ({ actor, params, query }) => {
    const answer = await house.messaging.readConversation(
      { ...params, afterSequence: query.after, limit: 200 },
      house.introduce(staff(actor)),
    );
    if (!answer.ok) return answer;
    const { conversation, events, more } = answer.value;
    if (conversation === undefined) throw new Error('messaging answered without a conversation');
    const isLine = (line: ConversationLine | undefined): line is ConversationLine => line !== undefined;
    return ok({
      conversation: deskConversationOf(conversation),
      lines: events.map(lineOf).filter(isLine),
      more,
    });
  },

  post: async ({ actor, params, body }) => {
    const author = house.introduce(staff(actor)).actor;
    if (author.kind !== 'staff') throw new Error('the author of a message from the console is not staff');
    const posted = await house.post({
      ...params,
      ...body,
      author: { kind: { $case: 'staff', value: author } },
    });
    return posted.ok ? ok({ sequence: posted.value.sequence, at: moment(posted.value.atMs) }) : posted;
  },

  signal: async ({ actor, params, body }) => {
    const answer = await house.messaging.signal(
      { ...params, deliveredSequence: body.delivered, readSequence: body.read, typing: body.typing },
      house.introduce(staff(actor)),
    );
    return answer.ok ? ok(undefined) : answer;
  },

  end: async ({ actor, params, body }) => {
    const answer = await house.messaging.endConversation(
      { ...params, ...body },
      house.introduce(staff(actor)),
    );
    return answer.ok ? ok(undefined) : answer;
  },

  stream: ({ actor, request, response }) => {
    let stop = (): void => undefined;
    const stream = streams.begin(request, response, () => stop());
    stop = streamDesk(house, staff(actor), readLastSeen(request.headers['last-event-id']), stream);
    return Promise.resolve(answered);
  },

  overview: async ({ actor }) => {
    const answer = await house.routing.getOverview({}, house.introduce(staff(actor)));
    return answer.ok ? ok(overviewOf(answer.value)) : answer;
  },
});
