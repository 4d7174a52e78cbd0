import { z } from 'zod';
import { term } from './values.ts';

/** How long each class of data is kept, counted from the end of the conversation. The dossier has its own terms. */
export const retention = z
  .strictObject({
    transcript: term.describe('What was said.'),
    nickname: term.describe('The nickname.'),
    doorAnswers: term.describe('The answers given at the door.'),
    networkAddress: term
      .optional()
      .describe('The network address; only where it is kept. Default: not kept.'),
    contactRegistration: term.describe(
      'What the counsellor registered about the contact, without words or names.',
    ),
    feedback: term
      .optional()
      .describe(
        'Feedback, which is never linked to the conversation; only where it is asked. Default: none.',
      ),
    consent: term
      .optional()
      .describe('That consent was given, to which text and when; only where it is asked. Default: none.'),
    mail: term.optional().describe('E-mail; only where it is offered. Default: none.'),
  })
  .describe('How long each class of data is kept.');
