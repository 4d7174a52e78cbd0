import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkLinks } from './check-links.ts';

const tree = (text: string) =>
  treeOf({
    'services/README.md': text,
    'services/routing/README.md': '# Routing\n\n## What I decide (now)\n',
  });
const there = new Set(['services/README.md', 'services/routing/README.md', 'services/routing', 'a.png']);
const brokenIn = (text: string) => checkLinks(tree(text), (path) => there.has(path)).findings;

describe('links in documents', () => {
  it.each([
    '[routing](routing/REDME.md)',
    '![picture](../b.png)',
    '<img alt="" src="../b.png">',
    '[up](../x/)',
  ])('finds the broken link %s', (link) =>
    expect(brokenIn(`\n${link}`)).toMatchObject([{ path: 'services/README.md', line: 2 }]),
  );

  it.each([
    '[routing](routing/README.md)',
    '[routing](routing/)',
    '![picture](../a.png)',
    '[the web](https://example.org/nowhere)',
    '`[not a link](nowhere)`',
    '```\n[not a link](nowhere)\n```',
    '[decide](routing/README.md#what-i-decide-now)',
  ])('takes %s', (link) => expect(brokenIn(link)).toEqual([]));

  it('finds a heading that is not there', () => {
    expect(brokenIn('[decide](routing/README.md#what-i-forget)')).toHaveLength(1);
  });
});
