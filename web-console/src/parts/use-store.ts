import { useSyncExternalStore } from 'react';
import type { Store } from '../connection/store.ts';

/** A part of a store, and drawing again when that part changes. `select` gives back a value that the store holds, never a new one. */
export const useStore = <State, Part>(store: Store<State>, select: (state: State) => Part): Part =>
  useSyncExternalStore(store.watch, () => select(store.get()));

/** All of a store. */
export const useWholeStore = <State>(store: Store<State>): State =>
  useSyncExternalStore(store.watch, store.get);
