export { startBus, type BusStart } from './bus.ts';
export { InfraFailure } from './component.ts';
export { startIdentity, type IdentityStart } from './identity.ts';
export { createProgress, quietProgress, terminalProgress, type Progress } from './progress.ts';
export type { ComponentStart, RunningComponent } from './server.ts';
export { startStore } from './store.ts';
export { buildFastStore } from './secantus.ts';
