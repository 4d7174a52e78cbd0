import ts from 'typescript';
import type { Finding, Outcome } from '../check-shape.ts';
import { writtenModules } from '../tree/kind.ts';
import { lineOf, syntaxOf, walk } from '../tree/syntax.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';

/** Where the log itself is made. */
const logger = 'services/runtime/src/telemetry/';

const levels = new Set(['debug', 'info', 'warn', 'error']);

/**
 * The message of a log line is a fixed sentence. What varies goes into attributes, whose type is an allow-list, so that
 * nothing a person typed can be written down. (That `console` is not used anywhere stands in imports/rules.ts.)
 */
export const checkLog = (tree: Tree): Outcome => {
  const calls = writtenModules(tree)
    .filter(({ path }) => !path.startsWith(logger))
    .flatMap((module) => callsOfLog(module));
  return { seen: calls.length, of: 'log lines', findings: calls.flatMap(findingsOf) };
};

interface LogCall {
  readonly path: string;
  readonly call: ts.CallExpression;
}

const callsOfLog = (module: TreeFile): readonly LogCall[] => {
  const calls: LogCall[] = [];
  walk(syntaxOf(module), (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression } = node.expression;
    if (levels.has(name.text) && isLog(expression)) calls.push({ path: module.path, call: node });
  });
  return calls;
};

/** `log`, `this.log`, `shell.log`, `log.with({ … })`. */
const isLog = (node: ts.Expression): boolean => {
  if (ts.isIdentifier(node)) return /^(log|logger)$/i.test(node.text);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    return node.expression.name.text === 'with' && isLog(node.expression.expression);
  }
  return ts.isPropertyAccessExpression(node) && /^(log|logger)$/i.test(node.name.text);
};

const findingsOf = ({ path, call }: LogCall): readonly Finding[] => {
  const [message, attributes] = call.arguments;
  const line = lineOf(call);
  const findings: Finding[] = [];
  if (message === undefined || !ts.isStringLiteralLike(message)) {
    const fix = 'write a sentence; what varies goes into the attributes';
    findings.push({ path, line, says: 'the message of a log line is not a fixed sentence', fix });
  }
  if (attributes !== undefined && ts.isAsExpression(attributes)) {
    const fix = 'name the attributes, so that the compiler compares them with the allow-list';
    findings.push({ path, line, says: 'the attributes of a log line get past their type', fix });
  }
  return findings;
};
