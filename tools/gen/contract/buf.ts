import { runProgram } from '../../check/language/run-program.ts';

/** Runs buf in `proto/` and gives what it prints. */
export const buf = async (root: string, args: readonly string[]): Promise<string> => {
  const { code, out, errors } = await runProgram(root, 'buf', args, 'proto');
  if (code !== 0) throw new Error(`buf ${args.join(' ')} failed: ${errors || out}`);
  return out;
};
