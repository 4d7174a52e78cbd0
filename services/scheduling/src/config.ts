import { z } from 'zod';

/** Configuration of scheduling, under `BAKEN_SCHEDULING_`. */
export const schedulingConfig = z.object({
  lookSeconds: z.coerce
    .number()
    .positive()
    .default(1)
    .describe('How often the doors are looked at; a button is right within this time and a second'),
});
