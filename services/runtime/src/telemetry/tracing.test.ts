import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { currentTrace, isTrace, newTrace, runInTrace, traceIdOf } from './trace.ts';
import { startSpan, withSpan } from './tracing.ts';

describe('a trace that nobody records', () => {
  it('is made where an act begins, and is never the same twice', () => {
    expect(isTrace(newTrace())).toBe(true);
    expect(newTrace()).not.toBe(newTrace());
  });

  it('goes on unchanged, so that log lines of all services carry one id', async () => {
    const trace = newTrace();
    expect(startSpan('x', 'server', trace, {}).trace).toBe(trace);
    await runInTrace(trace, () => withSpan('y', {}, async () => expect(currentTrace()).toBe(trace)));
  });

  it.each([
    '',
    'Roosje',
    '00-00000000000000000000000000000000-0000000000000000-01',
    `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01-more`,
  ])('is not recognised in %p', (given) => expect(isTrace(given)).toBe(false));
});

/** In a process of its own: the kit marks a whole process, and loads parts of itself in a way that jest cannot follow. */
const act = `
  import { currentTrace } from './trace.ts';
  import { startTracing, withSpan } from './tracing.ts';
  const [otlpUrl, parent] = process.argv.slice(1);
  const { stop } = await startTracing({ service: 'routing', otlpUrl });
  const inside = await withSpan('offer', { unit: 'chat', nickname: 'Roosje' }, async () => currentTrace(), { parent });
  await withSpan('read', {}, () => Promise.reject(new RangeError('I feel awful'))).catch(() => undefined);
  await stop();
  process.stdout.write(inside);
`;

describe('a trace that is recorded', () => {
  const parent = newTrace();
  let sent = '';
  let inside = '';

  beforeAll(async () => {
    const collector = createServer((request, response) => {
      void text(request).then((body) => {
        sent += `${request.url ?? ''} ${body}`;
        response.end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    const typescript = ['--input-type=module-typescript', '--eval', act];
    const told = await promisify(execFile)(
      process.execPath,
      [...typescript, `http://127.0.0.1:${port}`, parent],
      { cwd: import.meta.dirname },
    );
    inside = told.stdout;
    collector.closeAllConnections();
    collector.close();
  });

  it('reaches the collector with its service and below the span that caused it', () => {
    expect(sent).toMatch(/^\/v1\/traces /);
    expect(sent).toContain('"routing"');
    expect(sent).toContain(traceIdOf(parent));
    expect(sent).toContain(`"parentSpanId":"${parent.slice(36, 52)}"`);
  });

  it('goes on to the next service as a span of its own', () => {
    expect(isTrace(inside)).toBe(true);
    expect(traceIdOf(inside)).toBe(traceIdOf(parent));
    expect(inside).not.toBe(parent);
  });

  it('carries attributes of the list and no others', () => {
    expect(sent).toContain('"chat"');
    expect(sent).not.toContain('Roosje');
  });

  it('marks what failed, without the words of the error', () => {
    expect(sent).toContain('RangeError');
    expect(sent).not.toContain('awful');
  });
});
