export { startBus } from './bus.ts';
export { terminalProgress } from './progress.ts';
export type { RunningComponent } from './server.ts';
export { startStore } from './store.ts';
