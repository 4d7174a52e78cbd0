import { z } from 'zod';
import { localisedText } from './language.ts';
import { identifier, phoneNumber } from './values.ts';

const choice = z.strictObject({
  id: identifier.describe('What is stored and counted; never changes.'),
  label: localisedText.describe('What the visitor reads.'),
});

const everyQuestion = {
  id: identifier.describe('Names the answer; never changes.'),
  label: localisedText.describe('The question, above its field.'),
  hint: localisedText.optional().describe('One sentence of help below the question. Default: none.'),
  required: z.boolean().default(false).describe('Whether the door stays shut without an answer.'),
};

/** One thing that is asked at the door. Nothing is ever chosen beforehand. */
const doorQuestion = z.discriminatedUnion('kind', [
  z.strictObject({
    ...everyQuestion,
    kind: z.literal('choice').describe('One of a list.'),
    choices: z.array(choice).min(2).describe('The list, in the order shown.'),
  }),
  z.strictObject({
    ...everyQuestion,
    kind: z.literal('number').describe('A whole number.'),
    smallest: z.int().default(0).describe('Smallest number accepted.'),
    largest: z.int().describe('Largest number accepted.'),
  }),
  z.strictObject({
    ...everyQuestion,
    kind: z.literal('text').describe('A short line of one’s own words.'),
    longestCharacters: z
      .int()
      .min(1)
      .max(200)
      .default(100)
      .meta({ unit: 'characters' })
      .describe('Longest answer.'),
  }),
]);

const everyNickname = {
  longestCharacters: z
    .int()
    .min(2)
    .max(60)
    .default(30)
    .meta({ unit: 'characters' })
    .describe('Longest nickname.'),
  hint: localisedText.describe('What stands below the field: that it need not be one’s own name.'),
};

/** A nickname is what the counsellor calls the visitor. It is never a key to anything said before. */
const nickname = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('required').describe('The door stays shut without one.'),
      ...everyNickname,
    }),
    z.strictObject({
      kind: z.literal('made-up').describe('May be left empty; a name is then made up.'),
      word: localisedText.describe('The word from which a name is made up, followed by a number.'),
      ...everyNickname,
    }),
  ])
  .describe('What the visitor is called.');

/** Consent is asked where it is the legal ground (1712); elsewhere visitors are informed and nothing is recorded. */
const consent = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('information').describe('Visitors are informed; consent is not asked.'),
    }),
    z.strictObject({
      kind: z
        .literal('required')
        .describe('Nobody comes in without consent; its version and time are recorded.'),
      before: z
        .array(z.enum(['chat', 'mail']))
        .min(1)
        .describe('What consent is asked before.'),
      version: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be the day of this text, such as "2026-01-15"')
        .describe('Day of this text. A changed text needs a new one, in every language at once.'),
      text: localisedText.describe('What is agreed to.'),
      withdrawal: localisedText.describe('How consent is withdrawn, at any time.'),
      refused: localisedText.describe('What somebody reads who does not agree.'),
    }),
  ])
  .describe('Consent before coming in.');

const professionals = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('welcome').describe('Professionals come in like anybody else.') }),
    z.strictObject({
      kind: z
        .literal('to-phone')
        .describe('Who says to be a professional is led to the phone before the form.'),
      question: localisedText.describe(
        'The question before the form, which a professional can answer with yes.',
      ),
      text: localisedText.describe('Why the phone is the better way for them.'),
      phone: phoneNumber.describe('The number.'),
    }),
  ])
  .describe('People who come because of their profession.');

export const door = z
  .strictObject({
    nickname,
    questions: z.array(doorQuestion).default([]).describe('What is asked, in this order.'),
    consent,
    professionals,
  })
  .describe('What is asked before a conversation.');
