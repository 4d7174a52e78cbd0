import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { securityHeaders } from '../src/edge/security-headers.ts';
import { staticPages } from '../src/edge/static-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'baken-static-'));
const script = `const long = '${'a'.repeat(2_000)}';`;
let server: Server;
let origin: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Chat</title>');
  writeFileSync(join(folder, 'button.js'), script);
  writeFileSync(join(folder, 'assets', 'page-1.js'), script);
  writeFileSync(join(folder, '.sources'), 'a stamp of the build');
  const app = express();
  app.set('etag', false);
  app.use(securityHeaders({}));
  app.use('/console', staticPages({ folder, keepAssets: true }));
  app.use(staticPages({ folder, shared: ['/button.js'] }));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin}${path}`, { headers });

describe('the pages that the gateway serves', () => {
  it.each(['/', '/anything', '/deep/inside'])(
    'give the app’s own page at %s, which nobody keeps',
    async (path) => {
      const answer = await get(path);
      expect(await answer.text()).toContain('<title>Chat</title>');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBeNull();
    },
  );

  it.each(['br', 'gzip'])('come as small as the browser takes them: %s', async (encoding) => {
    const answer = await get('/assets/page-1.js', { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(200);
    expect(await answer.text()).toBe(script);
  });

  it('come as they are for a browser that takes nothing else', async () => {
    const answer = await get('/assets/page-1.js', { 'accept-encoding': 'identity' });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(await answer.text()).toBe(script);
  });

  it('keep nothing with a visitor, and the console’s scripts for good', async () => {
    expect((await get('/assets/page-1.js')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/console/assets/page-1.js')).headers.get('cache-control')).toContain('immutable');
  });

  it('let other sites load the button, and nothing else', async () => {
    const button = await get('/button.js');
    expect(button.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(button.headers.get('cache-control')).toBe('public, max-age=300');
    const again = await get('/button.js', { 'if-none-match': button.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect((await get('/')).headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it.each([
    '/missing.js',
    '/.sources',
    '/assets/../.sources',
    '/..%2f..%2fetc%2fpasswd.txt',
    '/%00.html',
    '/v1/nonsense',
  ])('do not hold %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
