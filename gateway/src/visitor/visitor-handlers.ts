import { fault, FaultError, ok, refuse, valueOrThrow, type ConversationId, type Result } from '@baken/kernel';
import type { ConversationLine, Route, Visit, visitorRoutes } from '@baken/protocol';
import type { PublicSettings } from '@baken/organisation';
import type { Request, Response } from 'express';
import type { EventStreams } from '../edge/event-stream.ts';
import { noVisit } from '../edge/faults.ts';
import type { House } from '../edge/house.ts';
import { answered, type Handlers } from '../edge/serve-routes.ts';
import { headOf, lineOf, moment } from '../edge/translate.ts';
import { placeOf } from './place.ts';
import type { QueueMemory } from './queue-memory.ts';
import type { Reach } from './reach.ts';
import type { StatusMemory } from './status-memory.ts';
import { settingsInLanguage } from './settings-in-language.ts';
import { streamVisit } from './visitor-stream.ts';
import type { VisitCookie } from './visit-cookie.ts';

/** What the anonymous listener works with. */
export interface VisitorDesk {
  readonly house: House;
  readonly settings: PublicSettings;
  readonly status: StatusMemory;
  readonly queueOf: (unit: string) => QueueMemory;
  readonly streams: EventStreams;
  readonly cookie: VisitCookie;
  readonly reach: Reach;
}

/** Who asks at the anonymous listener: nobody we know, or the person of one visit. */
export type VisitorAsker = { readonly conversationId: ConversationId } | undefined;

/** Finds out whose visit a request belongs to. Renews the cookie, so that it runs out a return window after the page was last there. */
export const admitVisitor =
  (cookie: VisitCookie) =>
  (route: Route, request: Request, response: Response): Promise<VisitorAsker> => {
    refuseOtherSites(route, request);
    const conversationId = cookie.read(request);
    if (route.audience !== 'visitor') return Promise.resolve(conversationId && { conversationId });
    if (conversationId === undefined) throw new FaultError(noVisit);
    cookie.set(response, conversationId);
    return Promise.resolve({ conversationId });
  };

/** A page of another site may read the status; it may never act in the visitor's name. */
const refuseOtherSites = (route: Route, request: Request): void => {
  const site = request.headers['sec-fetch-site'];
  if (route.method !== 'GET' && site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new FaultError(fault('denied', 'gateway.other-site'));
};

export const visitorHandlers = (desk: VisitorDesk): Handlers<typeof visitorRoutes, VisitorAsker> => {
  const { house, cookie } = desk;
  const visitor = (asker: VisitorAsker): { kind: 'visitor'; conversationId: ConversationId } => {
    if (asker === undefined) throw new FaultError(noVisit);
    return { kind: 'visitor', conversationId: asker.conversationId };
  };

  return {
    status: ({ request, response }) => {
      const answer = desk.status.answer();
      if (answer === undefined)
        return Promise.resolve(refuse(fault('unavailable', 'gateway.status-unknown')));
      response.set({
        'cache-control': 'public, max-age=1',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        etag: answer.etag,
      });
      if (request.headers['if-none-match'] === answer.etag) response.status(304).end();
      else response.type('json').send(answer.bytes);
      return Promise.resolve(answered);
    },

    settings: ({ query, response }) => {
      response.set('cache-control', 'no-cache');
      const { language } = query;
      return Promise.resolve(
        ok(language === undefined ? desk.settings : settingsInLanguage(desk.settings, language)),
      );
    },

    enter: async ({ body, response }) => {
      const answer = await house.intake.enter(
        {
          entryKey: body.entryKey,
          unit: body.unit ?? '',
          language: body.language,
          nickname: body.nickname,
          answers: Object.entries(body.answers).map(([question, value]) => ({ question, value })),
          consentVersion: body.consentVersion ?? '',
          professional: body.professional,
        },
        house.introduce({ kind: 'anonymous' }),
      );
      if (!answer.ok) return answer;
      cookie.set(response, answer.value.conversationId);
      return ok({ unit: answer.value.unit, nickname: answer.value.nickname });
    },

    visit: async ({ actor, query }) => readVisit(house, visitor(actor).conversationId, query.after),

    stream: ({ actor, request, response }) => {
      const { conversationId } = visitor(actor);
      const after = Number(request.headers['last-event-id'] ?? 0);
      let stop = (): void => undefined;
      const stream = desk.streams.begin(request, response, () => {
        stop();
        desk.reach.lost(conversationId);
      });
      desk.reach.found(conversationId);
      stop = streamVisit(
        house,
        desk.queueOf,
        conversationId,
        Number.isSafeInteger(after) ? after : 0,
        stream,
      );
      return Promise.resolve(answered);
    },

    post: async ({ actor, body }) => {
      const { conversationId } = visitor(actor);
      const posted = await house.post({
        conversationId,
        author: { kind: { $case: 'visitor', value: { conversationId } } },
        ...body,
      });
      return posted.ok ? ok({ sequence: posted.value.sequence, at: moment(posted.value.atMs) }) : posted;
    },

    signal: async ({ actor, body }) => {
      const { conversationId } = visitor(actor);
      const said = body.typing !== undefined || body.delivered !== undefined || body.read !== undefined;
      // An empty signal only says that the page is still there; the cookie was renewed.
      if (!said) return ok(undefined);
      const answer = await house.messaging.signal(
        {
          conversationId,
          deliveredSequence: body.delivered,
          readSequence: body.read,
          typing: body.typing,
        },
        house.introduce(visitor(actor)),
      );
      return answer.ok ? ok(undefined) : answer;
    },

    end: async ({ actor, body, response }) => {
      const ended = await endVisit(house, visitor(actor).conversationId, body.because);
      if (!ended.ok) return ended;
      // Nothing to come back to: nothing of ours stays in the browser.
      if (body.because === 'left') cookie.clear(response);
      return ok(undefined);
    },

    resume: async ({ actor }) => {
      const { conversationId } = visitor(actor);
      const resumed = await house.messaging.resumeConversation(
        { conversationId },
        house.introduce(visitor(actor)),
      );
      return resumed.ok ? ok(undefined) : resumed;
    },

    leave: async ({ actor, response }) => {
      cookie.clear(response);
      response.set('clear-site-data', '"cache", "storage"');
      // The browser is sent away whatever happens behind: a house on fire is no reason to keep somebody in view.
      if (actor !== undefined) await endVisit(house, actor.conversationId, 'left');
      response.redirect(303, desk.settings.page.leaveQuicklyTo);
      return answered;
    },
  };
};

/** The place is given up and the conversation ended, whichever of the two there is. */
const endVisit = async (
  house: House,
  conversationId: ConversationId,
  because: string,
): Promise<Result<unknown>> => {
  const actor = { kind: 'visitor', conversationId } as const;
  const [left, ended] = await Promise.all([
    house.routing.leaveQueue({ conversationId }, house.introduce(actor)),
    house.messaging.endConversation({ conversationId, because }, house.introduce(actor)),
  ]);
  return left.ok ? ended : left;
};

/** Everything at once: what polling reads. */
const readVisit = async (
  house: House,
  conversationId: ConversationId,
  after: number,
): Promise<Result<Visit>> => {
  const actor = { kind: 'visitor', conversationId } as const;
  const [place, said] = await Promise.all([
    house.routing.getPlace({ conversationId }, house.introduce(actor)),
    house.messaging.readConversation(
      { conversationId, afterSequence: after, limit: 200 },
      house.introduce(actor),
    ),
  ]);
  const { conversation, events, more } = valueOrThrow(said);
  const isLine = (line: ConversationLine | undefined): line is ConversationLine => line !== undefined;
  return ok({
    place: placeOf(valueOrThrow(place).place),
    ...(conversation === undefined ? {} : { conversation: headOf(conversation) }),
    lines: events.map(lineOf).filter(isLine),
    more,
  });
};
