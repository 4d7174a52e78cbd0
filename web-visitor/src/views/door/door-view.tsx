import type { PublicSettings } from '@baken/protocol';
import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { Emergency } from '../parts/other-help.tsx';
import { Ways } from '../parts/way.tsx';
import { DoorForm } from './door-form.tsx';
import { YesOrNo } from './yes-or-no.tsx';

/** Before coming in: who is here, what will happen, how to get away, and what is asked. */
export const DoorView = (shown: Shown): JSX.Element => {
  const { settings, t, say, language, draft } = shown;
  const { texts, door, traces } = settings;
  const isGated = door.professionals.kind === 'to-phone';
  return (
    <>
      <h1 tabIndex={-1}>{t.door.title(settings.name)}</h1>
      <p class="lead">{say(texts.confidential)}</p>
      <p>{say(texts.whoYouTalkTo)}</p>
      <Emergency {...shown} />
      <h2>{t.door.whatHappens}</h2>
      <ol>
        {texts.whatHappens[language]?.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ol>
      <h2>{t.door.watched}</h2>
      <p>{t.door.watchedText}</p>
      <p class="quiet">{say(traces.text)}</p>
      {door.professionals.kind === 'to-phone' && <Professionals {...shown} gate={door.professionals} />}
      {(!isGated || draft.professional === 'no') && <DoorForm {...shown} />}
    </>
  );
};

type Gate = Extract<PublicSettings['door']['professionals'], { kind: 'to-phone' }>;

/** Who comes because of their profession is led to the phone, before anything else is asked. */
const Professionals = ({ gate, settings, t, say, draft, act }: Shown & { gate: Gate }): JSX.Element => (
  <YesOrNo
    name="professional"
    label={say(gate.question)}
    yes={t.frame.yes}
    no={t.frame.no}
    value={draft.professional}
    onAnswer={(professional) => act.fill({ professional })}
  >
    {draft.professional === 'yes' && (
      <div class="note">
        <p>{say(gate.text)}</p>
        {settings.reportsByPhoneOnly && <p>{t.closed.reportsByPhone}</p>}
        <Ways phone={gate.phone} call={t.frame.call} />
      </div>
    )}
  </YesOrNo>
);
