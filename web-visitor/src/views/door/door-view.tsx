import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { Emergency } from '../parts/emergency.tsx';
import { Title } from '../parts/title.tsx';
import { DoorForm } from './door-form.tsx';
import { ProfessionalGate } from './professional-gate.tsx';

/** Before coming in: who is here, what will happen, how to get away, and what is asked. */
export const DoorView = (shown: Shown): JSX.Element => {
  const { settings, t, language, draft } = shown;
  const { texts, door } = settings;
  const gate = door.professionals.kind === 'to-phone' ? door.professionals : undefined;
  return (
    <>
      <Title>{t.door.title(settings.name)}</Title>
      <p class="lead">{localised(texts.confidential, language)}</p>
      <p>{localised(texts.whoYouTalkTo, language)}</p>
      <Emergency {...shown} />
      <section>
        <h2>{t.door.whatHappens}</h2>
        <ol>
          {localised(texts.whatHappens, language)?.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </section>
      <section class="watched">
        <h2>{t.door.watched}</h2>
        <p>{t.door.watchedText}</p>
        <p class="quiet">{localised(settings.traces.text, language)}</p>
      </section>
      {gate !== undefined && <ProfessionalGate shown={shown} gate={gate} />}
      {(gate === undefined || draft.professional === 'no') && <DoorForm {...shown} />}
    </>
  );
};
