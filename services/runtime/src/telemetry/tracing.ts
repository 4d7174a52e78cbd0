import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace as otel } from '@opentelemetry/api';
import type { SpanContext, Tracer } from '@opentelemetry/api';
import { onlyAllowed } from './allowed.ts';
import { describeError } from './describe-error.ts';
import type { Attributes } from './log.ts';
import { currentTrace, newTrace, runInTrace, traceIdOf } from './trace.ts';

/** Which side of a boundary a span is on, in OpenTelemetry's words. */
export type SpanSide = 'internal' | 'server' | 'client' | 'producer' | 'consumer';

/** A stretch of work in a trace. */
export interface Span {
  /** What goes on from here: to the next service, or into a fact. */
  readonly trace: string;
  /** attributes: what became known on the way. failed: whether the span is marked as an error. */
  end(attributes?: Attributes, failed?: boolean): void;
}

/** Set once in a process that records, as the kit itself is. */
let tracer: Tracer | undefined;
const recordNothing = (): void => undefined;

/**
 * Starts a span below `parent`. While nobody records, it is the parent's own trace passed on, or a new one where there is no parent: ids still tie
 * log lines together, at next to no cost.
 */
export const startSpan = (
  name: string,
  side: SpanSide,
  parent: string | undefined,
  attributes: Attributes,
): Span => {
  if (!tracer) return { trace: parent ?? newTrace(), end: recordNothing };
  const span = tracer.startSpan(name, { kind: kindOf[side] }, parent ? contextOf(parent) : ROOT_CONTEXT);
  span.setAttributes(onlyAllowed(attributes));
  return {
    trace: traceOf(span.spanContext()),
    end: (more = {}, failed = false) => {
      span.setAttributes(onlyAllowed(more));
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
};

/** Runs work as a span below the current trace, or below a trace that came from elsewhere. */
export const withSpan = async <Value>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Value>,
  {
    side = 'internal',
    parent = currentTrace(),
  }: { readonly side?: SpanSide; readonly parent?: string | undefined } = {},
): Promise<Value> => {
  const span = startSpan(name, side, parent, attributes);
  try {
    const value = await runInTrace(span.trace, work);
    span.end();
    return value;
  } catch (error) {
    span.end(describeError(error), true);
    throw error;
  }
};

export interface TracingNeeds {
  /** The service of this process, or `baken` for a process with all of them. */
  readonly service: string;
  /** Where an OpenTelemetry collector listens for OTLP over HTTP, for example `http://collector:4318`. */
  readonly otlpUrl: string;
}

/** Records the spans of this process and sends them. The kit is loaded here, so that a process that does not trace never holds it in memory. */
export const startTracing = async ({
  service,
  otlpUrl,
}: TracingNeeds): Promise<{ stop(): Promise<void> }> => {
  const [{ NodeSDK }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const kit = new NodeSDK({
    serviceName: service,
    traceExporter: new OTLPTraceExporter({ url: new URL('/v1/traces', otlpUrl).href }),
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations: [],
    // What a detector finds is the machine's business, not ours to send.
    autoDetectResources: false,
    textMapPropagator: null,
  });
  kit.start();
  tracer = otel.getTracer('baken');
  return {
    stop: async () => {
      tracer = undefined;
      await kit.shutdown();
      otel.disable();
    },
  };
};

const kindOf: Readonly<Record<SpanSide, SpanKind>> = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
};

const contextOf = (parent: string) =>
  otel.setSpanContext(ROOT_CONTEXT, {
    traceId: traceIdOf(parent),
    spanId: parent.slice(36, 52),
    traceFlags: Number.parseInt(parent.slice(53), 16),
    isRemote: true,
  });

const traceOf = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
