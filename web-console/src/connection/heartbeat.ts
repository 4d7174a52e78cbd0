import type { Result } from '@baken/kernel';

export interface HeartbeatNeeds {
  readonly beat: () => Promise<Result<{ readonly withinSeconds: number }>>;
  /** Whether anybody counts on me: somebody away is not missed. */
  readonly counted: () => boolean;
  /** This computer's own milliseconds. */
  readonly now: () => number;
}

/** Until the gateway has said how often. */
const firstMilliseconds = 5_000;

/**
 * Says "still here" while somebody counts on me. It is asked often whether it is time: by a timer, and by every sign of life of the
 * stream, because a browser slows the timers of a page in the background to one a minute, and a minute of silence sets a counsellor away.
 */
export const createHeartbeat = ({
  beat,
  counted,
  now,
}: HeartbeatNeeds): { readonly beatIfDue: () => void } => {
  let everyMilliseconds = firstMilliseconds;
  let beatAt = Number.NEGATIVE_INFINITY;
  let beating = false;

  const beatNow = async (): Promise<void> => {
    beating = true;
    beatAt = now();
    const answer = await beat();
    if (answer.ok) everyMilliseconds = (answer.value.withinSeconds * 1_000 * 2) / 3;
    beating = false;
  };

  return {
    beatIfDue: () => {
      if (!beating && counted() && now() - beatAt >= everyMilliseconds) void beatNow();
    },
  };
};
