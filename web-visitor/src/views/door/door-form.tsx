import type { Fault } from '@baken/kernel';
import type { JSX, TargetedMouseEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { checkDoor, type DoorMistake } from '../../session/check-door.ts';
import { looksRevealing } from '../../session/looks-revealing.ts';
import { Kept, Rights } from '../parts/kept.tsx';
import { ConsentField } from './consent-field.tsx';
import { idOf, TextField } from './field.tsx';
import { QuestionField } from './question-field.tsx';
import { refusalInWords } from './refusal-in-words.ts';
import { UnitField } from './unit-field.tsx';

/** What this organisation asks. Mistakes are named together above the form and each at its field; what was written stays. */
export const DoorForm = (shown: Shown): JSX.Element => {
  const { settings, session, t, language, draft, act } = shown;
  const [tried, setTried] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const refused = session.at === 'door' ? session.refused : undefined;
  const entering = session.at === 'door' && session.entering;

  const checked = checkDoor(settings, draft, { entryKey: '', language });
  const own = tried > 0 && !checked.ok ? checked.mistakes : [];
  const mistakes = own.length > 0 ? own : told(refused);
  const say = (field: string): string | undefined => {
    const found = mistakes.find((one) => one.field === field);
    return found && mistakeInWords(found, shown);
  };
  const trouble = mistakes.length === 0 ? refused : undefined;

  useEffect(() => {
    if (mistakes.length > 0 || trouble !== undefined) summary.current?.focus();
  }, [tried, refused]);

  return (
    <form
      class="door"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(tried + 1);
        if (!entering) act.enter();
      }}
    >
      {(mistakes.length > 0 || trouble !== undefined) && (
        <div class="mistakes" ref={summary} tabIndex={-1} role="alert">
          <h2>{trouble === undefined ? t.door.mistakes : t.closed.failed}</h2>
          {trouble !== undefined && <p>{refusalInWords(trouble, t)}</p>}
          <ul>
            {mistakes.map((mistake) => (
              <li key={mistake.field}>
                <a href={`#${idOf(mistake.field)}`} onClick={goTo}>
                  {labelOf(mistake.field, shown)}: {mistakeInWords(mistake, shown)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <UnitField shown={shown} mistake={say('unit')} />
      <TextField
        name="nickname"
        label={t.door.nickname}
        aside={settings.door.nickname.required ? undefined : t.door.optional}
        hint={localised(settings.door.nickname.hint, language)}
        mistake={say('nickname')}
        value={draft.nickname}
        onWrite={(nickname) => act.fill({ nickname })}
      >
        {looksRevealing(draft.nickname) && <p class="news">{t.door.revealing}</p>}
      </TextField>
      {settings.door.questions.map((question) => (
        <QuestionField
          key={question.id}
          shown={shown}
          question={question}
          mistake={say(`answers.${question.id}`)}
        />
      ))}
      <details class="keeps" open={settings.door.consent.kind === 'required'}>
        <summary>{shown.official.kept.title}</summary>
        <Kept {...shown} />
        <Rights {...shown} />
      </details>
      <ConsentField shown={shown} mistake={say('consentVersion')} />
      <p>
        <button class="main" type="submit" aria-disabled={entering}>
          {entering ? t.door.starting : t.door.start}
        </button>
      </p>
    </form>
  );
};

/** A link inside the page would put itself into the browser's history. */
const goTo = (event: TargetedMouseEvent<HTMLAnchorElement>): void => {
  event.preventDefault();
  document.querySelector<HTMLElement>(event.currentTarget.hash)?.focus();
};

/** Baken's own mistakes, as the form names its fields. */
const told = (refused: Fault | undefined): readonly DoorMistake[] =>
  refused?.fields?.map(({ field, code }) => ({ field, code: known(code) })) ?? [];

const known = (code: string): DoorMistake['code'] =>
  code === 'missing' || code === 'too-long' || code === 'out-of-range' ? code : 'wrong';

const mistakeInWords = ({ field, code }: DoorMistake, { settings, t }: Shown): string => {
  const question = settings.door.questions.find(({ id }) => field === `answers.${id}`);
  return question?.kind === 'number' && code !== 'missing'
    ? t.door.range(question.smallest, question.largest)
    : t.door.mistake(code, field);
};

const labelOf = (field: string, { settings, t, language }: Shown): string => {
  const question = settings.door.questions.find(({ id }) => field === `answers.${id}`);
  if (question !== undefined) return localised(question.label, language) ?? '';
  if (field === 'unit' && settings.unitChoice.kind !== 'only-one')
    return localised(settings.unitChoice.question, language) ?? '';
  return field === 'consentVersion' ? t.door.consent : t.door.nickname;
};
