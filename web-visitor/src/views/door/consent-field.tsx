import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { Alternatives } from '../parts/other-help.tsx';
import { YesOrNo } from './yes-or-no.tsx';

/** Consent, where the organisation needs it. Refusing is a real answer: it is met with what is possible without. */
export const ConsentField = (shown: Shown & { mistake: string | undefined }): JSX.Element | null => {
  const { mistake, settings, t, say, draft, act } = shown;
  const { consent } = settings.door;
  if (consent.kind !== 'required') return null;
  return (
    <>
      <p>{say(consent.text)}</p>
      <p class="quiet">{say(consent.withdrawal)}</p>
      <YesOrNo
        name="consentVersion"
        label={t.door.consent}
        yes={t.door.consentYes}
        no={t.door.consentNo}
        mistake={mistake}
        value={draft.consent}
        onAnswer={(consent) => act.fill({ consent })}
      >
        {draft.consent === 'no' && (
          <>
            <p class="note">{say(consent.refused)}</p>
            <Alternatives {...shown} />
          </>
        )}
      </YesOrNo>
    </>
  );
};
