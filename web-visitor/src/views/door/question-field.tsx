import type { DoorQuestion } from '@baken/protocol';
import type { JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { ChoiceField, TextField } from './field.tsx';

/** One of the organisation's own questions. A choice that need not be made can be taken back. */
export const QuestionField = ({
  question,
  mistake,
  t,
  say,
  draft,
  act,
}: Shown & { question: DoorQuestion; mistake: string | undefined }): JSX.Element => {
  const { id, label, hint, required, kind } = question;
  const value = draft.answers[id] ?? '';
  const asked = {
    name: `answers.${id}`,
    label: say(label),
    aside: !required && t.door.optional,
    hint: hint && say(hint),
    mistake,
    value,
    onAnswer: (answer: string): void => act.fill({ answers: { ...draft.answers, [id]: answer } }),
  };
  if (kind !== 'choice') return <TextField {...asked} numeric={kind === 'number'} />;
  const choices = question.choices.map((one) => ({ id: one.id, label: say(one.label) }));
  const none = required ? t.door.choose : t.door.rather;
  return (
    <ChoiceField
      {...asked}
      none={none}
      choices={required || value === '' ? choices : [...choices, { id: '', label: none }]}
    />
  );
};
