import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkCircles } from './check-circles.ts';

describe('circles of imports', () => {
  it('finds modules that import each other through a third', () => {
    const { findings } = checkCircles(
      treeOf({
        'tools/a.ts': "\nimport './b.ts';",
        'tools/b.ts': "import './c.ts';",
        'tools/c.ts': "import type { A } from './a.ts';",
        'tools/d.ts': "import './a.ts';",
      }),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ path: 'tools/a.ts', line: 2 });
    expect(findings[0]?.says).toContain('tools/a.ts → tools/b.ts → tools/c.ts → tools/a.ts');
  });

  it('finds a module that imports itself', () => {
    expect(checkCircles(treeOf({ 'tools/a.ts': "import './a.ts';" })).findings).toHaveLength(1);
  });

  it('lets two modules share a third', () => {
    const tree = treeOf({
      'tools/a.ts': "import './b.ts';\nimport './c.ts';",
      'tools/b.ts': "import './c.ts';",
      'tools/c.ts': '',
    });
    expect(checkCircles(tree)).toEqual({ seen: 3, of: 'modules', findings: [] });
  });
});
