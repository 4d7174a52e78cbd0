import { pino, stdTimeFunctions } from 'pino';
import type { Logger } from 'pino';
import { onlyAllowed } from './allowed.ts';
import { describeError } from './describe-error.ts';
import type { Attributes, Log } from './log.ts';
import { currentTrace, traceIdOf } from './trace.ts';

export interface PinoLogNeeds {
  readonly service: string;
  /** Lines below this level are not written. */
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Takes one line with its line end. */
  readonly write: (line: string) => void;
}

/**
 * One line of JSON for each thing worth knowing: `time`, `level`, `service`, `trace` when the line belongs to a call or a fact, the sentence,
 * and the attributes of the allow-list.
 */
export const pinoLog = ({ service, level, write }: PinoLogNeeds): Log =>
  withAttributes(
    pino(
      {
        level,
        base: { service },
        messageKey: 'sentence',
        timestamp: stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        mixin: () => {
          const trace = currentTrace();
          return trace === undefined ? {} : { trace: traceIdOf(trace) };
        },
      },
      { write },
    ),
    {},
  );

const withAttributes = (logger: Logger, always: Attributes): Log => ({
  info: (sentence, attributes) => logger.info(onlyAllowed({ ...always, ...attributes }), sentence),
  warn: (sentence, attributes) => logger.warn(onlyAllowed({ ...always, ...attributes }), sentence),
  error: (sentence, attributes, error) =>
    logger.error(
      onlyAllowed({ ...always, ...attributes, ...(error !== undefined && describeError(error)) }),
      sentence,
    ),
  with: (attributes) => withAttributes(logger, { ...always, ...attributes }),
});
