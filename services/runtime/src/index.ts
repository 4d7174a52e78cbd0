export * from './bus/facts.ts';
export * from './bus/live.ts';
export * from './jobs/job.ts';
export * from './rpc/calls.ts';
export * from './service/definition.ts';
export * from './store/store-room.ts';
export * from './telemetry/log.ts';
export * from './telemetry/metrics.ts';
