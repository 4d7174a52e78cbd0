import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkLog } from './check-log.ts';

const check = (text: string) => checkLog(treeOf({ 'services/routing/src/app/a.ts': text }));

describe('log lines', () => {
  it.each([
    'log.info(`joined ${name}`);',
    "shell.log.warn('joined ' + name);",
    'log.with({ unit }).error(message);',
  ])('refuses a message that varies: %s', (text) => expect(check(text).findings).toHaveLength(1));

  it('refuses attributes that get past their type', () => {
    expect(check("log.info('joined', person as Attributes);").findings).toHaveLength(1);
  });

  it('takes a fixed sentence with named attributes', () => {
    expect(check("log.info('joined', { unit }); other.info(name); log.with({ unit }).warn('late');")).toEqual(
      {
        seen: 2,
        of: 'log lines',
        findings: [],
      },
    );
  });
});
