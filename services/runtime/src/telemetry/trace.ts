import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/**
 * A trace is a W3C `traceparent`: it ties together the log lines and spans of one act across services. It is chance alone and
 * says nothing about anybody. The last two digits let its spans be recorded; whether somebody records is decided where they are made.
 */
const shape = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

export const isTrace = (text: string): boolean => shape.test(text);

/** A new trace. Made of UUIDs, because Node draws their chance in advance: bytes drawn one by one cost 17 µs here. */
export const newTrace = (): string => {
  const span = randomUUID();
  return `00-${randomUUID().replaceAll('-', '')}-${span.slice(0, 8)}${span.slice(28)}-01`;
};

/** The 32 digits that all spans of a trace share. */
export const traceIdOf = (trace: string): string => trace.slice(3, 35);

const current = new AsyncLocalStorage<string>();

/** The trace of the act that this code is part of, if it is part of one. */
export const currentTrace = (): string | undefined => current.getStore();

/** Runs work as part of a trace: its log lines carry the trace's id. */
export const runInTrace = <Value>(trace: string, work: () => Value): Value => current.run(trace, work);
