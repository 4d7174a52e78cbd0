import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { charactersLeft } from '../../session/characters-left.ts';

/**
 * Where a message is written. Enter sends and Shift with Enter begins a new line, unless that is switched off; what is written stays when the
 * line is lost.
 */
export const Composer = ({ t, act, writing, enterSends }: Shown): JSX.Element => {
  const left = charactersLeft(writing);
  const isTooLong = left !== undefined && left < 0;
  const send = (event: Event): void => {
    event.preventDefault();
    if (!isTooLong) act.send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        send(event);
        event.currentTarget.querySelector('textarea')?.focus();
      }}
    >
      <label for="writing">{t.conversation.write}</label>
      <textarea
        id="writing"
        rows={2}
        value={writing}
        autocomplete="off"
        aria-describedby="left"
        aria-invalid={isTooLong}
        onInput={({ currentTarget }) => act.write(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && enterSends) send(event);
        }}
      />
      <p id="left" class={isTooLong ? 'mistake' : 'quiet'} role="status">
        {left !== undefined && t.conversation.left(left)}
      </p>
      <div class="send">
        <label class="choice">
          <input
            type="checkbox"
            checked={enterSends}
            onChange={({ currentTarget }) => act.setEnterSends(currentTarget.checked)}
          />
          <span>{t.conversation.enterSends}</span>
        </label>
        <button class="main" aria-disabled={isTooLong || writing.trim() === ''}>
          {t.conversation.send}
        </button>
      </div>
    </form>
  );
};
