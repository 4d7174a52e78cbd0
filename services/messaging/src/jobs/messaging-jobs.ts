import { every, type Job } from '@baken/runtime';

/** The work that comes back: what the time asks of conversations, what is left of erased ones, and keys after a change of the organisation's key. */
export const messagingJobs = (work: {
  readonly watch: Job['run'];
  readonly removeErased: Job['run'];
  readonly rewrap: Job['run'];
}): readonly Job[] => [
  every('watch-conversations', { seconds: 1 }, work.watch),
  every('remove-erased', { seconds: 60 }, work.removeErased),
  every('rewrap-keys', { seconds: 60 }, work.rewrap),
];
