import { FaultError, valueOrThrow, type Fault, type Result } from '@baken/kernel';
import { QueryClient } from '@tanstack/react-query';
import { noAnswer } from '../connection/ask-baken.ts';
import { retryDelay } from '../connection/retry-delay.ts';

/**
 * What is fetched rather than streamed. Nobody who answered no is asked again; who did not answer at all is asked a few times.
 */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, reason) => faultOf(reason).kind === 'unavailable' && failures < 3,
        retryDelay: (failures) => retryDelay(failures + 1, Math.random()),
      },
    },
  });

/** For a query's function: the value, or the refusal as an error. */
export const answerOf = async <Value>(asked: Promise<Result<Value>>): Promise<Value> =>
  valueOrThrow(await asked);

/** The refusal that a query failed with. */
export const faultOf = (reason: unknown): Fault => (reason instanceof FaultError ? reason.fault : noAnswer);
