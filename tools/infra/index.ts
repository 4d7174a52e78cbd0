export { startBus } from './bus.ts';
export { InfraFailure } from './component.ts';
export { startIdentity } from './identity.ts';
export { terminalProgress } from './progress.ts';
export type { RunningComponent } from './server.ts';
export { startStore } from './store.ts';
