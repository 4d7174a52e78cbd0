import { describe, expect, it } from '@jest/globals';
import { tableOf, withParts } from './parts.ts';

describe('documents with parts that are made', () => {
  it('changes what stands between the marks, and nothing else', () => {
    const document = 'before\n<!-- made: calls -->\nold\n<!-- end -->\nafter\n';
    expect(withParts(document, { calls: 'new' })).toBe(
      'before\n<!-- made: calls -->\n\nnew\n\n<!-- end -->\nafter\n',
    );
  });

  it('refuses a document that has no place for a part', () => {
    expect(() => withParts('<!-- made: calls -->\n<!-- end -->', { facts: '' })).toThrow('facts');
  });

  it('keeps a bar inside a cell', () => {
    expect(tableOf(['one', 'two'], [['a|b', 'c']])).toBe('| one | two |\n| --- | --- |\n| a\\|b | c |');
  });
});
