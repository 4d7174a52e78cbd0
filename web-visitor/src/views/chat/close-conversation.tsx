import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Shown } from '../../page/page-state.ts';

/** The quiet way out: it asks once, and says how it differs from leaving quickly. */
export const CloseConversation = ({ t, settings, act }: Shown): JSX.Element => {
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <p class="close">
        <button class="plain" onClick={() => setSure(true)}>
          {t.conversation.close}
        </button>
      </p>
    );
  return (
    <div class="sure" role="group" aria-label={t.conversation.close}>
      <p>{t.conversation.closeSure(settings.conversation.afterClosing !== 'nothing')}</p>
      <p class="choices">
        <button onClick={act.close}>{t.conversation.closeYes}</button>
        <button class="main" onClick={() => setSure(false)}>
          {t.conversation.closeNo}
        </button>
      </p>
    </div>
  );
};
