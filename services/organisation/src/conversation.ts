import { z } from 'zod';
import { wholeSeconds } from './values.ts';

const minutes = z.int().min(1).meta({ unit: 'minutes' });

/** How long a conversation may last, so that others get a turn. */
const duration = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('no-limit').describe('No limit; the counsellor sees the time.') }),
    z.strictObject({
      kind: z.literal('limited').describe('A longest duration, with warnings to both sides.'),
      minutes: minutes.describe('The longest duration, from the moment a counsellor accepts.'),
      ending: z
        .enum(['rounded-off', 'hard'])
        .describe('rounded-off: the counsellor is asked to end. hard: the conversation ends by itself.'),
      warningMinutes: z
        .array(minutes)
        .default([10, 5])
        .describe('How long before the end both sides are warned.'),
      extensions: z
        .int()
        .min(0)
        .default(0)
        .meta({ unit: 'times' })
        .describe('How often a counsellor may extend.'),
      extensionMinutes: minutes.default(15).describe('How much one extension adds.'),
    }),
  ])
  .describe('How long a conversation may last.');

export const conversation = z
  .strictObject({
    duration,
    returnWindowSeconds: wholeSeconds
      .default(300)
      .describe(
        'How long after losing the page the visitor comes back to the same counsellor, nothing lost.',
      ),
    afterClosing: z
      .enum(['return-window', 'while-open', 'nothing'])
      .default('return-window')
      .describe(
        'Way back after the visitor pressed close: within the return window, as long as the chat is open, or none.',
      ),
    sameNicknameAsks: z
      .boolean()
      .default(false)
      .describe(
        'Whether the last counsellor is asked to take up again who comes back with the same nickname. Nothing is shown before they agree.',
      ),
  })
  .describe('The conversation itself.');
