/** Presses that come within this time of each other belong together. */
const withinMilliseconds = 3_000;

/** Three times Shift leaves quickly: tells each press, and 0 when it was something else after all. */
export const watchShift = (pressed: (times: number) => void): void => {
  let times = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = (next: number): void => {
    clearTimeout(timer);
    if (next !== times) pressed((times = next));
    if (next > 0) timer = setTimeout(() => count(0), withinMilliseconds);
  };
  // Shift is also for capital letters: any other key begins anew.
  addEventListener('keydown', ({ key, repeat }) => {
    if (!repeat) count(key === 'Shift' ? times + 1 : 0);
  });
};
