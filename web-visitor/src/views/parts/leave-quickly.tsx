import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../../i18n/texts.ts';

/** Three presses within this time mean it. */
const withinMilliseconds = 3_000;

/**
 * The way out: a plain form, so that it works whatever else does not; with scripts the page is covered first. Three times Shift does the same
 * from the keyboard, and each press says how many are left.
 */
export const LeaveQuickly = ({ t, leave }: { t: Texts; leave: () => void }): JSX.Element => {
  const [presses, setPresses] = useState(0);

  useEffect(() => {
    let count = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const to = (next: number): void => {
      count = next;
      setPresses(next);
      clearTimeout(timer);
      if (next > 0) timer = setTimeout(() => to(0), withinMilliseconds);
    };
    const press = ({ key, repeat }: KeyboardEvent): void => {
      if (repeat) return;
      // Shift is also for capital letters: any other key begins anew.
      if (key !== 'Shift') return count > 0 ? to(0) : undefined;
      if (count === 2) leave();
      else to(count + 1);
    };
    addEventListener('keydown', press);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', press);
    };
  }, [leave]);

  return (
    <form
      class="leave"
      method="post"
      action="/v1/leave"
      onSubmit={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <button type="submit" aria-describedby="leave-explained">
        {t.frame.leave}
      </button>
      <span id="leave-explained" hidden>
        {t.frame.leaveExplained}
      </span>
      <p class="shift-left" role="status">
        {presses > 0 && t.frame.shiftLeft(3 - presses)}
      </p>
    </form>
  );
};
