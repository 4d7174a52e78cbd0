import { describe, expect, it } from '@jest/globals';
import { checkNames } from '../check/names/check-names.ts';
import { checkTests } from '../check/tests/check-tests.ts';
import { treeOf } from '../check/tree/tree.ts';
import { makeService, whyNot } from './make-service.ts';

const texts = (name: string) => Object.fromEntries(makeService(name).map(({ path, text }) => [path, text]));

describe('a new service', () => {
  it('has its own name everywhere, in files and in what they say', () => {
    const made = texts('farewell');
    expect(Object.keys(made)).toContain('services/farewell/src/farewell.ts');
    expect(Object.keys(made)).toContain('proto/baken/farewell/v1/farewell_service.proto');
    expect(made['services/farewell/README.md']).toContain('BAKEN_FAREWELL_EVENING_HOUR');
    expect(JSON.stringify(made)).not.toMatch(/greeting|\.txt/i);
  });

  it('has a rule with its test, and a test of the whole', () => {
    const { seen, findings } = checkTests(treeOf(texts('greeting')));
    expect(seen).toBeGreaterThanOrEqual(4);
    expect(findings).toEqual([]);
    expect(checkNames(treeOf(texts('greeting'))).findings).toEqual([]);
  });

  it.each(['', 'Greeting', 'two-words', 'ab', '../up', 'user', 'helper', 'routing'])(
    'cannot be called "%s"',
    (name) => {
      expect(whyNot(name, ['routing'])).toBeDefined();
    },
  );

  it('can have a name that is free', () => {
    expect(whyNot('greeting', ['routing'])).toBeUndefined();
  });
});
