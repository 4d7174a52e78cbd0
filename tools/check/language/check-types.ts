import { relative } from 'node:path';
import type { Finding, Outcome } from '../check-shape.ts';
import { cache, runProgram, withoutPlace, type Said } from './run-program.ts';

/** The projects of the repository: everything that runs in Node, and each page with the browser's own types. */
const projects = ['.', 'web-visitor', 'web-console'];

export const checkTypes = async (root: string): Promise<Outcome> => {
  const outcomes: Outcome[] = [];
  for (const project of projects) {
    const memory = `${cache}/types-${project === '.' ? 'node' : project}.tsbuildinfo`;
    const options = ['--pretty', 'false', '--listFiles', '--incremental', '--tsBuildInfoFile', memory];
    const said = await runProgram(root, 'tsc', ['-p', project, ...options]);
    outcomes.push(outcomeOfTsc(root, said));
  }
  return {
    seen: outcomes.reduce((sum, { seen }) => sum + seen, 0),
    of: `files in ${projects.length} projects`,
    findings: outcomes.flatMap(({ findings }) => findings),
  };
};

const error = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/;

/** Reads what `tsc --listFiles` said: errors with their place, then the files it looked at. */
export const outcomeOfTsc = (root: string, said: Said): Outcome => {
  const lines = said.out.split('\n');
  const findings = lines.flatMap((line): readonly Finding[] => {
    const [, path, at, code, text] = error.exec(line) ?? [];
    if (path === undefined || code === undefined || text === undefined) return [];
    return [{ path, line: Number(at), says: text, fix: `see ${code}` }];
  });
  const ours = lines.filter(
    (line) => line.startsWith(root) && !relative(root, line).includes('node_modules'),
  );
  const failed = said.code !== 0 && findings.length === 0;
  return { seen: ours.length, of: 'files', findings: failed ? [withoutPlace('tsc', said)] : findings };
};
