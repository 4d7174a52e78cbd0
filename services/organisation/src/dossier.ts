import { z } from 'zod';
import { day, term } from './values.ts';

export const dossier = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none').describe('No dossier is ever made.') }),
    z.strictObject({
      kind: z
        .literal('advice-register')
        .describe(
          'Advice is registered under a name the visitor chooses; it never becomes part of a dossier.',
        ),
      term: term.describe('How long an advice registration is kept.'),
    }),
    z.strictObject({
      kind: z.literal('by-consent').describe('A dossier may be made, with consent.'),
      from: z.enum(['first-contact', 'several-contacts']).describe('From when a dossier may be made.'),
      mayBeRefused: z.boolean().default(true).describe('Whether the visitor may refuse a dossier.'),
      transcript: z
        .enum(['by-exception', 'never'])
        .describe('Whether a copy of a conversation may be taken up in it.'),
      termAfterClosing: term.describe('How long it is kept after it is closed.'),
      earlierTerms: z
        .array(
          z.strictObject({
            closedUntil: day.describe('Dossiers closed on or before this day …'),
            term: term.describe('… are kept for this long after they were closed.'),
          }),
        )
        .default([])
        .describe('Other terms for dossiers that were closed earlier.'),
      longerByLaw: z.boolean().default(false).describe('Whether a law may ask for a longer term.'),
    }),
  ])
  .describe('What is kept about a client over several contacts.');
