import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkNames } from './check-names.ts';

const namesWrong = (path: string, text = '') =>
  checkNames(treeOf({ [path]: text })).findings.map(({ says, line }) => `${line} ${says}`);

describe('names', () => {
  it.each(['tools/QueueEntry.ts', 'tools/queue_entry.ts', 'proto/baken/a/v1/queue-entry.proto'])(
    'refuses a file called %s',
    (path) => expect(namesWrong(path)).toHaveLength(1),
  );

  it.each([
    'tools/queue-entry.ts',
    'proto/baken/a/v1/queue_entry.proto',
    'README.md',
    '.ci/run',
    'tools/a.test.ts',
  ])('takes a file called %s', (path) => expect(namesWrong(path)).toEqual([]));

  it.each([
    'QueueManager',
    'queueHelper',
    'stringUtils',
    'StoreImpl',
    'BaseStore',
    'agentDesk',
    'loadUser',
    'ticketOf',
  ])('refuses an export called %s', (name) =>
    expect(namesWrong('tools/a.ts', `\nexport const ${name} = 1;`)).toEqual([expect.stringMatching(/^2 /)]),
  );

  it.each(['databaseName', 'base64Url', 'userAgentOf', 'httpAgent', 'counsellorDesk', 'useQueue'])(
    'takes an export called %s',
    (name) => expect(namesWrong('tools/a.ts', `export const ${name} = 1;`)).toEqual([]),
  );

  it('reads the contract too', () => {
    const text =
      'message Ticket {\n  string user_name = 1;\n}\nservice AgentService {\n  rpc GetUser(A) returns (B);\n}';
    expect(namesWrong('proto/baken/a/v1/a.proto', text)).toHaveLength(4);
  });
});
