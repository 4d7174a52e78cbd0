import { consoleRoutes, visitorRoutes } from '@baken/protocol';
import type { GeneratedFile } from '../generated-file.ts';
import { openapiDocument, type Listener } from './openapi-document.ts';

const visitor: Listener = {
  title: 'Baken for visitors',
  about: 'Anonymous. The cookie names one visit; no route carries its id.',
  routes: visitorRoutes,
  security: { name: 'visit', scheme: { type: 'apiKey', in: 'cookie', name: '__Host-baken' } },
};

const staff: Listener = {
  title: 'Baken for the console',
  about: 'For staff who are signed in; roles say what they may do, groups name their units.',
  routes: consoleRoutes,
  security: { name: 'signedIn', scheme: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
};

/** The OpenAPI documents of the gateway's two listeners. */
export const generateOpenapi = (): readonly GeneratedFile[] => [
  { path: 'gateway/protocol/openapi-visitor.json', text: JSON.stringify(openapiDocument(visitor)) },
  { path: 'gateway/protocol/openapi-console.json', text: JSON.stringify(openapiDocument(staff)) },
];
