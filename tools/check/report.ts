import type { Finding, Outcome } from './check-shape.ts';

/** What is printed for one check: its line, then each finding with its place and what to do. */
export const reportOf = (
  name: string,
  { seen, of, findings, notes = [] }: Outcome,
  milliseconds: number,
): { readonly passed: boolean; readonly text: string } => {
  const blind =
    seen === 0
      ? [{ path: '.', line: 0, says: `saw no ${of}`, fix: 'a check that sees nothing proves nothing' }]
      : [];
  const all = [...blind, ...findings];
  const mark = all.length === 0 ? '✔' : '✖';
  const line = [
    mark,
    name.padEnd(13),
    `${seen} ${of}`.padEnd(34),
    `${(milliseconds / 1000).toFixed(1)} s`,
  ].join(' ');
  const text = [line, ...all.map(lineOfFinding), ...notes.map((note) => `    note: ${note}`)].join('\n');
  return { passed: all.length === 0, text };
};

const lineOfFinding = ({ path, line, says, fix }: Finding): string =>
  `    ${line === 0 ? path : `${path}:${line}`}  ${says}; ${fix}`;
