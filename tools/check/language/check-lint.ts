import { relative } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../check-shape.ts';
import { runProgram, withoutPlace, type Said } from './run-program.ts';

export const checkLint = async (root: string): Promise<Outcome> =>
  outcomeOfEslint(root, await runProgram(root, 'eslint', ['.', '--format', 'json', '--max-warnings', '0']));

const report = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(
      z.object({ line: z.number().default(0), message: z.string(), ruleId: z.string().nullable() }),
    ),
  }),
);

/** Reads what `eslint --format json` said. */
export const outcomeOfEslint = (root: string, said: Said): Outcome => {
  if (!said.out.startsWith('[')) return { seen: 1, of: 'files', findings: [withoutPlace('eslint', said)] };
  const files = report.parse(JSON.parse(said.out));
  const findings = files.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message, ruleId }) => ({
      path: relative(root, filePath),
      line,
      says: message,
      fix: `see the rule ${ruleId ?? 'that the comment names'}`,
    })),
  );
  return { seen: files.length, of: 'files', findings };
};
