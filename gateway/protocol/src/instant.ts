import { z } from 'zod';

/** A moment, as ISO 8601 in UTC, for example `2026-11-23T13:00:00Z`. */
export const instant = z.iso.datetime().meta({ description: 'A moment in UTC, ISO 8601' });

/** UUIDv7, made by whoever begins something, so that a retry is recognised. */
export const uuid = z.uuidv7().meta({ description: 'UUIDv7' });

export const language = z.enum(['nl', 'fr', 'en', 'de']);
export type Language = z.infer<typeof language>;

/** A unit's id, as in the organisation's file. */
export const unitId = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .meta({ description: "A unit's id" });
