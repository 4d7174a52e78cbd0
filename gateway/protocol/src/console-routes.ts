import { z } from 'zod';
import { linesQuery, messagePost, messagePosted, signal } from './conversation.ts';
import {
  consoleSettings,
  desk,
  deskConversations,
  deskEvents,
  deskLines,
  endByCounsellor,
  heartbeatAnswer,
  me,
  offerAccept,
  offerDecline,
  presenceChange,
} from './desk.ts';
import { uuid } from './instant.ts';
import { overview } from './overview.ts';
import { routes } from './route.ts';

const conversation = z.strictObject({ conversationId: uuid });
const offerParams = z.strictObject({ offerId: uuid });
const counsellors = ['counsellor'] as const;

/** Everything the console listener serves under `/v1`. The bearer token says who asks. */
export const consoleRoutes = routes({
  settings: {
    method: 'GET',
    path: '/v1/settings',
    audience: 'anyone',
    summary: 'Where to sign in, and the names of things',
    answer: consoleSettings,
    status: 200,
  },
  me: {
    method: 'GET',
    path: '/v1/me',
    audience: ['counsellor', 'coordinator', 'officer', 'reporter', 'platform'],
    summary: 'Who I am here',
    answer: me,
    status: 200,
  },
  desk: {
    method: 'GET',
    path: '/v1/desk',
    audience: counsellors,
    summary: 'My presence, offers and conversations',
    answer: desk,
    status: 200,
  },
  presence: {
    method: 'PUT',
    path: '/v1/desk/presence',
    audience: counsellors,
    summary: 'Say whether I am available, and for which units',
    body: presenceChange,
    answer: desk,
    status: 200,
  },
  heartbeat: {
    method: 'POST',
    path: '/v1/desk/heartbeat',
    audience: counsellors,
    summary: 'Still here',
    answer: heartbeatAnswer,
    status: 200,
  },
  accept: {
    method: 'POST',
    path: '/v1/offers/:offerId/accept',
    audience: counsellors,
    summary: 'Take the visitor who is offered',
    params: offerParams,
    body: offerAccept,
    answer: desk,
    status: 200,
  },
  decline: {
    method: 'POST',
    path: '/v1/offers/:offerId/decline',
    audience: counsellors,
    summary: 'Let the visitor go to somebody else, at the front',
    params: offerParams,
    body: offerDecline,
    answer: desk,
    status: 200,
  },
  conversations: {
    method: 'GET',
    path: '/v1/conversations',
    audience: counsellors,
    summary: 'The conversations in which I take part',
    answer: deskConversations,
    status: 200,
  },
  lines: {
    method: 'GET',
    path: '/v1/conversations/:conversationId/lines',
    audience: counsellors,
    summary: 'What was said',
    params: conversation,
    query: linesQuery,
    answer: deskLines,
    status: 200,
  },
  post: {
    method: 'POST',
    path: '/v1/conversations/:conversationId/messages',
    audience: counsellors,
    summary: 'Say something; answered when it is durable',
    params: conversation,
    body: messagePost,
    answer: messagePosted,
    status: 201,
  },
  signal: {
    method: 'POST',
    path: '/v1/conversations/:conversationId/signal',
    audience: counsellors,
    summary: 'Typing, received, read',
    params: conversation,
    body: signal,
    status: 204,
  },
  end: {
    method: 'POST',
    path: '/v1/conversations/:conversationId/end',
    audience: counsellors,
    summary: 'End the conversation',
    params: conversation,
    body: endByCounsellor,
    status: 204,
  },
  stream: {
    method: 'GET',
    path: '/v1/stream',
    audience: counsellors,
    summary: 'My desk and my conversations, as they change',
    events: deskEvents,
    status: 200,
  },
  overview: {
    method: 'GET',
    path: '/v1/overview',
    audience: ['coordinator'],
    summary: 'Who waits how long, who is on',
    answer: overview,
    status: 200,
  },
});
