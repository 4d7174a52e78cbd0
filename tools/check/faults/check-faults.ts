import type { Finding, Outcome } from '../check-shape.ts';
import type { Tree } from '../tree/tree.ts';
import { findingsOfSentences } from './check-sentences.ts';
import { codesMentioned } from './codes-mentioned.ts';
import { faultsOf, type DeclaredFault } from './faults-of.ts';
import { faultsPromised } from './faults-promised.ts';

const shape = /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Codes of refusals: written down, in the form `service.what-happened`, under the name of their owner, each in one place. What the
 * contract promises after "Faults:", what a page looks for and what it has a sentence for is a refusal that can be made; and what is
 * promised to people has a sentence in each of their page's languages.
 */
export const checkFaults = (tree: Tree): Outcome => {
  const faults = faultsOf(tree);
  const first = new Map<string, DeclaredFault>();
  const findings = faults.flatMap((fault): readonly Finding[] => {
    const { code, path, line } = fault;
    if (code === undefined) {
      return [
        {
          path,
          line,
          says: 'the code of a fault is not a text',
          fix: 'write it out, so that it can be listed',
        },
      ];
    }
    const before = first.get(code);
    if (before === undefined) first.set(code, fault);
    return [...findingOfShape(fault, code), ...(before === undefined ? [] : [twice(fault, code, before)])];
  });
  const promised = faultsPromised(tree);
  const broken = promised
    .filter(({ code }) => !first.has(code))
    .map(({ code, path, line }) => ({
      path,
      line,
      says: `nothing makes the fault '${code}' that is promised here`,
      fix: 'correct the comment, or make the refusal',
    }));
  const mentioned = codesMentioned(tree, new Set(faults.map(({ owner }) => owner)));
  const unknown = mentioned
    .filter(({ code }) => !first.has(code))
    .map(({ code, path, line }) => ({
      path,
      line,
      says: `nothing makes the fault '${code}' that is looked for here`,
      fix: 'correct the code, or remove what can never happen',
    }));
  const sentences = findingsOfSentences(mentioned, promised);
  return {
    seen: faults.length,
    of: 'faults',
    findings: [...findings, ...broken, ...unknown, ...sentences],
  };
};

const findingOfShape = ({ path, line, owner }: DeclaredFault, code: string): readonly Finding[] => {
  if (!shape.test(code)) {
    return [{ path, line, says: `'${code}' is no code`, fix: `write ${owner}.what-happened` }];
  }
  if (code.startsWith(`${owner}.`)) return [];
  return [{ path, line, says: `'${code}' is not ${owner}'s to declare`, fix: `call it ${owner}.…` }];
};

const twice = ({ path, line }: DeclaredFault, code: string, before: DeclaredFault): Finding => ({
  path,
  line,
  says: `'${code}' is declared at ${before.path}:${before.line} already`,
  fix: 'declare it once, as a constant or a function, and import that',
});
