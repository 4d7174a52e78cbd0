import type { Result } from '@baken/kernel';
import type { Progress } from './progress.ts';

/** One way to come by a component. It answers with what it found, or with one sentence why not here. */
export interface Way<Found> {
  readonly name: string;
  readonly find: (progress: Progress) => Promise<Result<Found, string>>;
}

/** A real part that Baken stands on: its ways in order of preference, and what a person can do when none works. */
export interface Component<Found> {
  readonly name: string;
  readonly remedy: string;
  readonly ways: readonly Way<Found>[];
}

/** Infrastructure that cannot be had here. The message is for a person and needs no stack. */
export class InfraFailure extends Error {
  override readonly name = 'InfraFailure';
}

/** The first way that works. Fails with one sentence that says what to do, and why each way did not work. */
export const firstWay = async <Found>(
  component: Component<Found>,
  progress: Progress,
): Promise<{ readonly way: string; readonly found: Found }> => {
  const reasons: string[] = [];
  for (const way of component.ways) {
    const answer = await way.find(progress);
    if (answer.ok) return { way: way.name, found: answer.value };
    reasons.push(`${way.name}: ${answer.fault}`);
  }
  throw new InfraFailure(
    `${component.name} is not available on this machine; ${component.remedy} (${reasons.join('; ')}).`,
  );
};
