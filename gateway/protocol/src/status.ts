import { z } from 'zod';
import { instant, unitId } from './instant.ts';

/** What the button shows for one unit. */
const unitStatus = z.strictObject({
  unit: unitId,
  availability: z.enum(['open', 'busy', 'offline']),
  busyBecause: z.enum(['all-in-conversation', 'queue-full']).optional(),
  /** Inside the hours, also when nobody is signed in. */
  withinHours: z.boolean(),
  closesAt: instant.optional(),
  lastEntryAt: instant.optional(),
  opensAt: instant.optional(),
  waiting: z.int().nonnegative(),
});
export type UnitStatus = z.infer<typeof unitStatus>;

/** Everything the button needs, so that it asks for nothing else. */
export const status = z.strictObject({
  units: z.array(unitStatus),
  zone: z.string().meta({ description: 'Time zone in which times are shown' }),
  opensIn: z.enum(['window', 'same-tab']),
});
export type Status = z.infer<typeof status>;
