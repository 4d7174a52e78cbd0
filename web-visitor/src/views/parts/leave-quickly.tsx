import type { JSX } from 'preact';
import type { Texts } from '../../i18n/texts.ts';

/**
 * The way out: a plain form, so that it works whatever else does not; with scripts the page is covered first. Three times Shift does the same,
 * and each press says how many are left.
 */
export const LeaveQuickly = ({
  t,
  shifts,
  leave,
}: {
  t: Texts;
  shifts: number;
  leave: () => void;
}): JSX.Element => (
  <form
    class="leave"
    method="post"
    action="/v1/leave"
    onSubmit={(event) => {
      event.preventDefault();
      leave();
    }}
  >
    <button>{t.frame.leave}</button>
    <p role="status">{shifts > 0 && t.frame.shiftLeft(3 - shifts)}</p>
  </form>
);
