/**
 * The only attributes that a log line, a span or an alarm may carry. Everything here is an id, a code, a count or a time: what
 * a person typed, a nickname or a network address has no name here, and so cannot be written down.
 */
export interface Attributes {
  readonly service?: string;
  readonly method?: string;
  readonly route?: string;
  readonly conversationId?: string;
  readonly counsellorId?: string;
  readonly entryKey?: string;
  readonly unit?: string;
  readonly factId?: string;
  readonly factType?: string;
  readonly faultCode?: string;
  readonly faultKind?: string;
  readonly job?: string;
  readonly listener?: string;
  readonly peer?: string;
  readonly way?: string;
  readonly collection?: string;
  readonly status?: number;
  readonly count?: number;
  readonly attempt?: number;
  readonly milliseconds?: number;
  readonly seconds?: number;
  readonly port?: number;
  /** The class of an unexpected error and where it was thrown, never its message: messages quote what they choke on. */
  readonly errorName?: string;
  readonly errorPlace?: string;
}

/** Structured log. The message is a fixed sentence; what varies goes into the attributes. */
export interface Log {
  info(message: string, attributes?: Attributes): void;
  warn(message: string, attributes?: Attributes): void;
  error(message: string, attributes?: Attributes, error?: unknown): void;
  with(attributes: Attributes): Log;
}
