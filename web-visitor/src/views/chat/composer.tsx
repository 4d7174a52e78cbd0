import type { JSX } from 'preact';
import type { Shown } from '../../page/page-state.ts';
import { charactersLeft } from '../../session/count-characters.ts';

/** Where a message is written. Enter sends and Shift with Enter begins a new line, unless switched off; what is written stays when the line is lost. */
export const Composer = ({ t, act, writing, enterSends }: Shown): JSX.Element => {
  const left = charactersLeft(writing);
  const tooLong = left !== undefined && left < 0;
  const send = (): void => {
    if (!tooLong) act.send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
        event.currentTarget.querySelector('textarea')?.focus();
      }}
    >
      <label for="writing">{t.conversation.write}</label>
      <textarea
        id="writing"
        rows={2}
        value={writing}
        autocomplete="off"
        aria-describedby="characters-left"
        aria-invalid={tooLong}
        onInput={({ currentTarget }) => act.write(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !enterSends) return;
          event.preventDefault();
          send();
        }}
      />
      <p id="characters-left" class={tooLong ? 'mistake' : 'quiet'} role="status">
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
        <button class="main" type="submit" aria-disabled={tooLong || writing.trim() === ''}>
          {t.conversation.send}
        </button>
      </div>
    </form>
  );
};
