import type { PublicSettings } from '@baken/protocol';
import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { phoneLink } from '../parts/phone-link.ts';
import { ChoiceField } from './field.tsx';

type Gate = Extract<PublicSettings['door']['professionals'], { kind: 'to-phone' }>;

/** Who comes because of their profession is led to the phone, before anything else is asked. */
export const ProfessionalGate = ({ shown, gate }: { shown: Shown; gate: Gate }): JSX.Element => {
  const { t, language, draft, act, settings } = shown;
  return (
    <section>
      <ChoiceField
        name="professional"
        label={localised(gate.question, language) ?? ''}
        choices={[
          { id: 'yes', label: t.frame.yes },
          { id: 'no', label: t.frame.no },
        ]}
        chosen={draft.professional ?? ''}
        none={t.door.choose}
        onChoose={(id) => act.fill({ professional: id === 'yes' ? 'yes' : 'no' })}
      />
      <div role="status">
        {draft.professional === 'yes' && (
          <div class="news">
            <p>{localised(gate.text, language)}</p>
            {settings.reportsByPhoneOnly && <p>{t.closed.reportsByPhone}</p>}
            <p>
              <a class="phone" href={phoneLink(gate.phone)}>
                {t.frame.call(gate.phone)}
              </a>
            </p>
          </div>
        )}
      </div>
    </section>
  );
};
