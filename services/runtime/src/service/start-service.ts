import type { Clock, MakeId } from '@baken/kernel';
import type { Organisation } from '@baken/organisation';
import { openBus } from '../bus/open-bus.ts';
import type { RuntimeConfig } from '../config/runtime-config.ts';
import { runJobs } from '../jobs/run-jobs.ts';
import { createCallRoom } from '../rpc/client.ts';
import type { Credentials } from '../rpc/credentials.ts';
import { createRpcServer } from '../rpc/server.ts';
import type { Topology } from '../rpc/topology.ts';
import { openStore } from '../store/open-store.ts';
import { pinoLog } from '../telemetry/pino-log.ts';
import { promMetrics } from '../telemetry/prom-metrics.ts';
import { watchReadiness, type Needs } from './readiness.ts';
import type { AnyDefinition } from './run-services.ts';
import type { StartRow } from './start-table.ts';

/** What one service of a process is started with. */
export interface ServiceStart {
  readonly runtime: RuntimeConfig;
  readonly config: object;
  readonly organisation: Organisation;
  readonly namespace: string;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly topology: Topology;
  readonly credentials: Credentials;
  readonly rpcPort: number;
  readonly addressOf: (service: string) => string;
  readonly writeLog: (line: string) => void;
}

export interface StartedService {
  readonly name: string;
  readonly row: StartRow;
  /** Where calls are taken, `host:port`; nothing for a service without calls. */
  readonly address: string | undefined;
  readonly listeners: Readonly<Record<string, string>>;
  /** Begins to hear facts, to run jobs and to listen for browsers. */
  begin(): Promise<void>;
  ready(): Promise<void>;
  missing(): readonly string[];
  metricsText(): Promise<string>;
  runJob(job: string): Promise<void>;
  /** Takes no new work: listeners, jobs, facts, calls, in that order; what runs may finish. */
  stopListening(milliseconds: number): Promise<void>;
  /** Closes what it worked with. */
  close(milliseconds: number): Promise<void>;
}
