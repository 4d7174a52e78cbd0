import type { JSX } from 'preact';

/** A step that gives something up: it says what, and asks once. The browser's own unfolding, so that it needs nothing to remember. */
export const AsksOnce = ({
  step,
  sure,
  yes,
  no,
  onYes,
}: {
  step: string;
  sure: string;
  yes: string;
  no: string;
  onYes: () => void;
}): JSX.Element => (
  <details class="once">
    <summary>{step}</summary>
    <p>{sure}</p>
    <p class="choices">
      <button onClick={onYes}>{yes}</button>
      <button
        class="main"
        onClick={({ currentTarget }) => {
          const whole = currentTarget.closest('details');
          whole?.removeAttribute('open');
          whole?.querySelector('summary')?.focus();
        }}
      >
        {no}
      </button>
    </p>
  </details>
);
