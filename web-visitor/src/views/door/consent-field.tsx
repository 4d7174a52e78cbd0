import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { Alternatives } from '../parts/alternatives.tsx';
import { ChoiceField } from './field.tsx';

/** Consent, where the organisation needs it. Refusing is a real answer: it is met with what is possible without. */
export const ConsentField = ({
  shown,
  mistake,
}: {
  shown: Shown;
  mistake: string | undefined;
}): JSX.Element | null => {
  const { settings, t, language, draft, act } = shown;
  const { consent } = settings.door;
  if (consent.kind !== 'required') return null;
  return (
    <>
      <p class="consent">{localised(consent.text, language)}</p>
      <p class="quiet">{localised(consent.withdrawal, language)}</p>
      <ChoiceField
        name="consentVersion"
        label={t.door.consent}
        mistake={draft.consent === 'no' ? undefined : mistake}
        choices={[
          { id: 'yes', label: t.door.consentYes },
          { id: 'no', label: t.door.consentNo },
        ]}
        chosen={draft.consent ?? ''}
        none={t.door.choose}
        onChoose={(id) => act.fill({ consent: id === 'yes' ? 'yes' : 'no' })}
      />
      <div role="status">
        {draft.consent === 'no' && (
          <div class="news">
            <p>{localised(consent.refused, language)}</p>
            <Alternatives shown={shown} />
          </div>
        )}
      </div>
    </>
  );
};
