import { messagePost, messagePosted, linesQuery, signal } from './conversation.ts';
import { admitted, entry } from './entry.ts';
import { publicSettings, settingsQuery } from './public-settings.ts';
import { routes } from './route.ts';
import { status } from './status.ts';
import { endVisit, visit, visitorEvents } from './visit.ts';

/** Everything the anonymous listener serves under `/v1`. The cookie names the visit; no route carries an id. */
export const visitorRoutes = routes({
  status: {
    method: 'GET',
    path: '/v1/status',
    audience: 'anyone',
    summary: 'Open, busy or offline, per unit',
    answer: status,
    status: 200,
  },
  settings: {
    method: 'GET',
    path: '/v1/settings',
    audience: 'anyone',
    summary: 'What the organisation asks, promises and keeps; in one language where that is asked',
    query: settingsQuery,
    answer: publicSettings,
    status: 200,
  },
  enter: {
    method: 'POST',
    path: '/v1/entries',
    audience: 'anyone',
    summary: 'Come in; sets the cookie of this visit',
    body: entry,
    answer: admitted,
    status: 201,
  },
  visit: {
    method: 'GET',
    path: '/v1/visit',
    audience: 'visitor',
    summary: 'Where I am and what was said',
    query: linesQuery,
    answer: visit,
    status: 200,
  },
  stream: {
    method: 'GET',
    path: '/v1/stream',
    audience: 'visitor',
    summary: 'What happens, as it happens; goes on after Last-Event-ID',
    events: visitorEvents,
    status: 200,
  },
  post: {
    method: 'POST',
    path: '/v1/messages',
    audience: 'visitor',
    summary: 'Say something; answered when it is durable',
    body: messagePost,
    answer: messagePosted,
    status: 201,
  },
  signal: {
    method: 'POST',
    path: '/v1/signal',
    audience: 'visitor',
    summary: 'Typing, received, read',
    body: signal,
    status: 204,
  },
  end: {
    method: 'POST',
    path: '/v1/end',
    audience: 'visitor',
    summary: 'End the conversation, or give the place up',
    body: endVisit,
    status: 204,
  },
  resume: {
    method: 'POST',
    path: '/v1/resume',
    audience: 'visitor',
    summary: 'Take closing back',
    status: 204,
  },
  leave: {
    method: 'POST',
    path: '/v1/leave',
    audience: 'anyone',
    summary: 'Leave quickly: the session is gone at once; also as a form or a beacon, also without a session',
    form: true,
    status: 303,
  },
});
