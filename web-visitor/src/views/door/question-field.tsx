import type { DoorQuestion } from '@baken/protocol';
import type { JSX } from 'preact';
import { localised } from '../../i18n/choose-language.ts';
import type { Shown } from '../../page/page-state.ts';
import { ChoiceField, TextField } from './field.tsx';

/** One of the organisation's own questions. One that need not be answered can be un-chosen again. */
export const QuestionField = ({
  shown,
  question,
  mistake,
}: {
  shown: Shown;
  question: DoorQuestion;
  mistake: string | undefined;
}): JSX.Element => {
  const { t, language, draft, act } = shown;
  const answer = (value: string): void => act.fill({ answers: { ...draft.answers, [question.id]: value } });
  const asked = {
    name: `answers.${question.id}`,
    label: localised(question.label, language) ?? '',
    aside: question.required ? undefined : t.door.optional,
    hint: question.hint && localised(question.hint, language),
    mistake,
  };
  const value = draft.answers[question.id] ?? '';
  if (question.kind !== 'choice')
    return <TextField {...asked} value={value} onWrite={answer} numeric={question.kind === 'number'} />;
  const choices = question.choices.map(({ id, label }) => ({ id, label: localised(label, language) ?? '' }));
  const noAnswer = question.required ? [] : [{ id: '', label: t.door.rather }];
  return (
    <ChoiceField
      {...asked}
      none={question.required ? t.door.choose : t.door.rather}
      choices={value === '' ? choices : [...choices, ...noAnswer]}
      chosen={value}
      onChoose={answer}
    />
  );
};
