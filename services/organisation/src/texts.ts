import { z } from 'zod';
import { localisedLines, localisedText } from './language.ts';

export const texts = z
  .strictObject({
    whatHappens: localisedLines.describe('What will happen, in about three short sentences, on the door.'),
    whoYouTalkTo: localisedText.describe('Who is on the other side.'),
    confidential: localisedText.describe('What stays between the visitor and the organisation.'),
    closed: localisedText.describe('What visitors read when the chat is closed; the next opening is added.'),
    busy: localisedText.describe('What visitors read when nobody is free.'),
    farewell: localisedText.describe('What visitors read after the end.'),
  })
  .describe('The organisation’s own words.');

/** What can honestly be said about traces on the visitor's own device. */
export const traces = z
  .strictObject({
    advice: z
      .enum(['clear-history', 'clear-last-number', 'nothing-of-ours', 'none'])
      .describe(
        'clear-history, clear-last-number: what the visitor can do. nothing-of-ours: nothing of Baken remains, the browser’s history is named.',
      ),
    text: localisedText.describe('What visitors read about it.'),
  })
  .describe('Traces on the visitor’s own device.');
