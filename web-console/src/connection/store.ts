/** A value that changes and can be watched. Watchers are told after the change, once for each `set`. */
export interface Store<State> {
  readonly get: () => State;
  readonly set: (next: State) => void;
  /** Gives back how to stop. */
  readonly watch: (changed: () => void) => () => void;
}

export const createStore = <State>(first: State): Store<State> => {
  let state = first;
  const watchers = new Set<() => void>();
  return {
    get: () => state,
    set: (next) => {
      if (Object.is(next, state)) return;
      state = next;
      for (const changed of [...watchers]) changed();
    },
    watch: (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
  };
};
