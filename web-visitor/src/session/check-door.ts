import type { DoorQuestion, Entry, Language, PublicSettings } from '@baken/protocol';
import { onlyUnit } from './door-status.ts';

/** What somebody has filled in so far. It is kept while languages change and after a refusal. */
export interface DoorDraft {
  readonly unit: string;
  readonly nickname: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly consent?: 'yes' | 'no';
  readonly professional?: 'yes' | 'no';
}

export const emptyDraft: DoorDraft = { unit: '', nickname: '', answers: {} };

/** Stands for "it does not matter" among the units. */
export const anywhere = '*';

/** One thing that is not right yet. `field` is the name of its field in the form and in Baken's refusals. */
export interface DoorMistake {
  readonly field: string;
  readonly code: 'missing' | 'too-long' | 'out-of-range' | 'wrong';
}

type Checked =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly mistakes: readonly DoorMistake[] };

/** What is sent at the door, or everything that still has to be mended, in the order of the form. */
export const checkDoor = (
  settings: PublicSettings,
  draft: DoorDraft,
  given: { readonly entryKey: string; readonly language: Language },
): Checked => {
  const { door } = settings;
  const nickname = draft.nickname.trim();
  const mistakes: DoorMistake[] = [];
  if (settings.unitChoice.kind !== 'only-one' && draft.unit === '')
    mistakes.push({ field: 'unit', code: 'missing' });
  if (door.nickname.required && nickname === '') mistakes.push({ field: 'nickname', code: 'missing' });
  if ([...nickname].length > door.nickname.longestCharacters)
    mistakes.push({ field: 'nickname', code: 'too-long' });
  for (const question of door.questions) {
    const code = mistakeOf(question, draft.answers[question.id]?.trim() ?? '');
    if (code !== undefined) mistakes.push({ field: `answers.${question.id}`, code });
  }
  if (door.consent.kind === 'required' && draft.consent !== 'yes')
    mistakes.push({ field: 'consentVersion', code: 'missing' });
  if (mistakes.length > 0) return { ok: false, mistakes };
  const unit = draft.unit === '' ? onlyUnit(settings) : draft.unit;
  const answers = door.questions.map(({ id }) => [id, draft.answers[id]?.trim() ?? ''] as const);
  return {
    ok: true,
    entry: {
      ...given,
      nickname,
      ...(unit === undefined || unit === anywhere ? {} : { unit }),
      answers: Object.fromEntries(answers.filter(([, answer]) => answer !== '')),
      ...(door.consent.kind === 'required' ? { consentVersion: door.consent.version } : {}),
    },
  };
};

const mistakeOf = (question: DoorQuestion, answer: string): DoorMistake['code'] | undefined => {
  if (answer === '') return question.required ? 'missing' : undefined;
  switch (question.kind) {
    case 'choice':
      return question.choices.some(({ id }) => id === answer) ? undefined : 'wrong';
    case 'number': {
      const fits =
        /^\d{1,6}$/.test(answer) && Number(answer) >= question.smallest && Number(answer) <= question.largest;
      return fits ? undefined : 'out-of-range';
    }
    case 'text':
      return [...answer].length > question.longestCharacters ? 'too-long' : undefined;
  }
};
