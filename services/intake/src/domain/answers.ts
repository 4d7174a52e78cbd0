import type { FieldFault } from '@baken/kernel';
import { countCharacters } from './nickname.ts';

/** One question that the organisation asks at the door. */
export type Question = { readonly id: string; readonly required: boolean } & (
  | { readonly kind: 'choice'; readonly choices: readonly { readonly id: string }[] }
  | { readonly kind: 'number'; readonly smallest: number; readonly largest: number }
  | { readonly kind: 'text'; readonly longestCharacters: number }
);

/** Answers by the question's id. An empty answer is none. */
export type Answers = ReadonlyMap<string, string>;

/** Only what is asked may be answered, and each answer must be one that the question allows. Nothing is repeated of what was typed. */
export const checkAnswers = (questions: readonly Question[], answers: Answers): readonly FieldFault[] => {
  const asked = new Set(questions.map(({ id }) => id));
  const notAsked = [...answers.keys()]
    .filter((id) => !asked.has(id))
    .map(() => ({ field: 'answers', code: 'not-asked' }));
  return [
    ...notAsked,
    ...questions.flatMap((question) => checkAnswer(question, answers.get(question.id)?.trim() ?? '')),
  ];
};

const checkAnswer = (question: Question, answer: string): readonly FieldFault[] => {
  const field = `answers.${question.id}`;
  if (answer === '') return question.required ? [{ field, code: 'required' }] : [];
  switch (question.kind) {
    case 'choice':
      return question.choices.some(({ id }) => id === answer) ? [] : [{ field, code: 'not-offered' }];
    case 'number': {
      const number = /^\d{1,9}$/.test(answer) ? Number(answer) : Number.NaN;
      if (Number.isNaN(number)) return [{ field, code: 'not-a-number' }];
      return number >= question.smallest && number <= question.largest
        ? []
        : [{ field, code: 'out-of-range' }];
    }
    case 'text':
      return countCharacters(answer) <= question.longestCharacters ? [] : [{ field, code: 'too-long' }];
  }
};
