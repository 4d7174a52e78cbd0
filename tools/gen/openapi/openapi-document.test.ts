import { describe, expect, it } from '@jest/globals';
import { consoleRoutes, visitorRoutes } from '@baken/protocol';
import { z } from 'zod';
import { generateOpenapi } from './generate-openapi.ts';
import { openapiDocument } from './openapi-document.ts';

const document = openapiDocument({
  title: 'A listener',
  about: 'For a test.',
  security: { name: 'visit', scheme: { type: 'apiKey', in: 'cookie', name: 'visit' } },
  routes: {
    lines: {
      method: 'GET',
      path: '/v1/conversations/:conversationId/lines',
      audience: 'visitor',
      summary: 'What was said',
      params: z.strictObject({ conversationId: z.uuid() }),
      query: z.strictObject({ after: z.string().optional() }),
      answer: z.strictObject({ more: z.boolean() }),
      status: 200,
    },
    enter: {
      method: 'POST',
      path: '/v1/entries',
      audience: 'anyone',
      summary: 'Come in',
      body: z.strictObject({ nickname: z.string() }),
      status: 204,
    },
  },
});

describe('the OpenAPI document of a listener', () => {
  it('has each route with what it takes, what it answers and who may use it', () => {
    expect(document.paths['/v1/conversations/{conversationId}/lines']).toMatchObject({
      get: {
        operationId: 'lines',
        description: 'For the visitor of this visit.',
        security: [{ visit: [] }],
        parameters: [
          { name: 'conversationId', in: 'path', required: true, schema: { format: 'uuid' } },
          { name: 'after', in: 'query', required: false },
        ],
        responses: { 200: { content: { 'application/json': { schema: { required: ['more'] } } } } },
      },
    });
    expect(document.paths['/v1/entries']).toMatchObject({
      post: { security: [], requestBody: { required: true }, responses: { 204: { description: 'Done' } } },
    });
  });

  it('says that every route may refuse, in the words of a problem', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations).toHaveLength(2);
    for (const operation of operations)
      expect(operation).toMatchObject({ responses: { default: { $ref: '#/components/responses/Problem' } } });
  });

  it('leaves no route of the gateway out', () => {
    const ids = generateOpenapi().flatMap(({ text }) =>
      [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id),
    );
    expect(ids).toEqual([...Object.keys(visitorRoutes), ...Object.keys(consoleRoutes)]);
  });
});
