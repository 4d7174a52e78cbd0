import { describe, expect, it } from '@jest/globals';
import { ok, refuse } from '@baken/kernel';
import { type Component, type Way, firstWay } from './component.ts';
import { quietProgress } from '../testing/quiet-progress.ts';

const asked: string[] = [];
const way = (name: string, found?: string): Way<string> => ({
  name,
  find: () => {
    asked.push(name);
    return Promise.resolve(found === undefined ? refuse('not there') : ok(found));
  },
});
const component = (...ways: Way<string>[]): Component<string> => ({
  name: 'MongoDB',
  remedy: 'install mongod and try again',
  ways,
});

describe('finding a component', () => {
  it('takes the first way that works and asks no further', async () => {
    asked.length = 0;
    const found = await firstWay(
      component(way('given'), way('here', '/bin/mongod'), way('far')),
      quietProgress,
    );
    expect(found).toEqual({ way: 'here', found: '/bin/mongod' });
    expect(asked).toEqual(['given', 'here']);
  });

  it('says in one sentence what to do when no way works, with the reason of each', async () => {
    await expect(firstWay(component(way('given'), way('far')), quietProgress)).rejects.toThrow(
      'MongoDB is not available on this machine; install mongod and try again (given: not there; far: not there).',
    );
  });
});
