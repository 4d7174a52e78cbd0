import { z } from 'zod';

export const figures = z
  .strictObject({
    year: z.enum(['calendar', 'school']).default('calendar').describe('Which year a yearly report covers.'),
    yearlyReport: z
      .enum(['none', 'published', 'to-government'])
      .default('none')
      .describe('Whether a yearly report is made, and for whom.'),
    by: z
      .array(z.enum(['number', 'theme', 'age', 'region', 'gender', 'unit']))
      .min(1)
      .default(['number', 'theme'])
      .describe('By what contacts are counted.'),
    smallestCount: z
      .int()
      .min(3)
      .default(5)
      .meta({ unit: 'contacts' })
      .describe('A smaller count is not shown, so that nobody can be recognised in it.'),
  })
  .prefault({})
  .describe('Figures. They are counted without knowing anyone.');
