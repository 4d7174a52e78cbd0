import type { Fault, FieldFault } from '@baken/kernel';
import type { DoorQuestion } from '@baken/protocol';
import type { JSX, TargetedMouseEvent } from 'preact';
import { noAnswer } from '../../connection/ask-baken.ts';
import type { Shown } from '../../page/shown.ts';
import { looksRevealing } from '../../session/looks-revealing.ts';
import { Kept } from '../parts/kept.tsx';
import { ConsentField } from './consent-field.tsx';
import { idOf, TextField } from './field.tsx';
import { QuestionField } from './question-field.tsx';
import { UnitField } from './unit-field.tsx';

/** What this organisation asks. Mistakes are named together above the form and each at its field; what was written stays. */
export const DoorForm = (shown: Shown): JSX.Element => {
  const { settings, session, t, official, say, draft, act } = shown;
  const { refused, isEntering = false } = session.at === 'door' ? session : {};
  const mistakes = refused?.fields ?? [];
  const at = (field: string): string | undefined => {
    const mistake = mistakes.find((one) => one.field === field);
    return mistake && mistakeInWords(mistake, shown);
  };
  const { nickname, questions, consent } = settings.door;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.enter();
      }}
    >
      {refused && (
        <div class="note wrong" tabIndex={-1} role="alert" ref={focusOn}>
          <p>{mistakes.length > 0 ? t.door.mistakes : refusalInWords(shown, refused)}</p>
          {mistakes.map(({ field }) => (
            <p>
              <a href={`#${idOf(field)}`} onClick={goTo}>
                {labelOf(field, shown)} {at(field)}
              </a>
            </p>
          ))}
        </div>
      )}
      <UnitField {...shown} mistake={at('unit')} />
      <TextField
        name="nickname"
        label={t.door.nickname}
        aside={!nickname.required && t.door.optional}
        hint={say(nickname.hint)}
        mistake={at('nickname')}
        value={draft.nickname}
        onAnswer={(name) => act.fill({ nickname: name })}
      >
        {looksRevealing(draft.nickname) && <p class="note">{t.door.revealing}</p>}
      </TextField>
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          {...shown}
          question={question}
          mistake={at(`answers.${question.id}`)}
        />
      ))}
      <details open={consent.kind === 'required'}>
        <summary>{official.kept.title}</summary>
        <Kept {...shown} />
      </details>
      <ConsentField {...shown} mistake={at('consentVersion')} />
      <p>
        <button class="main large" aria-disabled={isEntering}>
          {isEntering ? t.door.starting : t.door.start}
        </button>
      </p>
    </form>
  );
};

const focusOn = (element: HTMLElement | null): void => element?.focus();

/** A link inside the page would put itself into the browser's history. */
const goTo = (event: TargetedMouseEvent<HTMLAnchorElement>): void => {
  event.preventDefault();
  document.querySelector<HTMLElement>(event.currentTarget.hash)?.focus();
};

/** A refusal that is no page of its own and names no field. */
const refusalInWords = ({ t }: Shown, refused: Fault): string => {
  if (refused === noAnswer) return t.frame.noLine;
  return refused.kind === 'busy' ? t.door.tooOften : t.closed.failedText;
};

const questionOf = (field: string, { settings }: Shown): DoorQuestion | undefined =>
  settings.door.questions.find(({ id }) => field === `answers.${id}`);

/** Baken's codes as a person reads them. */
const mistakeInWords = ({ field, code }: FieldFault, shown: Shown): string => {
  const { mistake, range, revealing } = shown.t.door;
  const question = questionOf(field, shown);
  if (question?.kind === 'number' && code !== 'required') return range(question.smallest, question.largest);
  return code.startsWith('looks-like') ? revealing : mistake(code, field);
};

const labelOf = (field: string, shown: Shown): string => {
  const { settings, t, say } = shown;
  const question = questionOf(field, shown);
  if (question) return say(question.label);
  if (field === 'unit' && 'question' in settings.unitChoice) return say(settings.unitChoice.question);
  return field === 'consentVersion' ? t.door.consent : t.door.nickname;
};
