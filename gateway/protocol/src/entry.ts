import { z } from 'zod';
import { language, unitId, uuid } from './instant.ts';

/** What somebody at the door sends to come in. Which answers are asked or required is the organisation's setting; intake decides. */
export const entry = z.strictObject({
  entryKey: uuid,
  unit: unitId.optional(),
  language,
  nickname: z.string().max(200).default(''),
  answers: z.record(z.string().max(60), z.string().max(200)).default({}),
  consentVersion: z.string().max(60).optional(),
  professional: z.boolean().default(false),
});
export type Entry = z.input<typeof entry>;

export const admitted = z.strictObject({ unit: unitId, nickname: z.string() });
