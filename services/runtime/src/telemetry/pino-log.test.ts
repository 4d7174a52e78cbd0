import { describe, expect, it } from '@jest/globals';
import type { Attributes, Log } from './log.ts';
import { pinoLog } from './pino-log.ts';
import { newTrace, runInTrace, traceIdOf } from './trace.ts';

const writtenBy = (write: (log: Log) => void): unknown[] => {
  const lines: string[] = [];
  write(pinoLog({ service: 'messaging', level: 'info', write: (line) => lines.push(line) }));
  return lines.map((line): unknown => JSON.parse(line));
};

describe('the log', () => {
  it('writes one line of JSON with the time, the level, the service, the sentence and what varies', () => {
    const [line] = writtenBy((log) => log.info('a message is durable', { unit: 'chat', count: 3 }));
    expect(line).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      level: 'info',
      service: 'messaging',
      sentence: 'a message is durable',
      unit: 'chat',
      count: 3,
    });
  });

  it('drops an attribute that is not on the list, also when the compiler was talked round', () => {
    const smuggled: Attributes = Object.assign({ unit: 'chat' }, { nickname: 'Roosje', ip: '192.0.2.7' });
    const [line] = writtenBy((log) => log.info('somebody came in', smuggled));
    expect(line).toMatchObject({ unit: 'chat' });
    expect(JSON.stringify(line)).not.toMatch(/Roosje|192\.0\.2\.7/);
  });

  it('drops an attribute of the list that is not of its type', () => {
    const wrong: Attributes = JSON.parse('{"count":"I want to die","unit":{"words":"help"}}');
    const [line] = writtenBy((log) => log.info('counted', wrong));
    expect(JSON.stringify(line)).not.toMatch(/die|help/);
  });

  it('says which error it was and where in our code, and never what its message quotes', () => {
    const [line] = writtenBy((log) =>
      log.error('it broke', {}, new TypeError('cannot parse "I feel awful"')),
    );
    expect(line).toMatchObject({
      level: 'error',
      errorName: 'TypeError',
      errorPlace: expect.stringMatching(/^services\/runtime\/src\/telemetry\/pino-log\.test\.ts:\d+$/),
    });
    expect(JSON.stringify(line)).not.toContain('awful');
  });

  it('is not fooled by a message that looks like a place', () => {
    const posing = new Error(`x\n    at (${import.meta.dirname}/secret-words.ts:1:1)`);
    const [line] = writtenBy((log) => log.error('it broke', {}, posing));
    expect(JSON.stringify(line)).not.toContain('secret-words');
  });

  it.each([
    ['a text', 'I feel awful', 'thrown-string'],
    ['nothing at all', null, 'thrown-object'],
    ['an error with words for a name', Object.assign(new Error('x'), { name: 'I feel awful' }), 'Error'],
  ])('names %s that was thrown by its class alone', (_, thrown, errorName) => {
    const [line] = writtenBy((log) => log.error('it broke', {}, thrown));
    expect(line).toMatchObject({ errorName });
    expect(JSON.stringify(line)).not.toContain('awful');
  });

  it('ties the lines of one act together by its trace', () => {
    const trace = newTrace();
    const [inside, outside] = writtenBy((log) => {
      runInTrace(trace, () => log.info('during a call'));
      log.info('before any call');
    });
    expect(inside).toHaveProperty('trace', traceIdOf(trace));
    expect(outside).not.toHaveProperty('trace');
  });

  it('repeats the attributes it was given once, and lets a line overrule them', () => {
    const [line] = writtenBy((log) =>
      log.with({ job: 'expire-offers', attempt: 1 }).warn('slow', { attempt: 2 }),
    );
    expect(line).toMatchObject({ level: 'warn', job: 'expire-offers', attempt: 2 });
  });
});
