import { z } from 'zod';
import { contrastWithWhite } from './contrast.ts';
import { pageLink } from './values.ts';

/** What an inline drawing must not hold: the page's content policy would block it, or it would reach outside. */
const unsafeInLogo =
  /<\s*(script|style|foreignobject|iframe|image|use|a)\b|\bon\w+\s*=|\bstyle\s*=|href\s*=|url\(/i;

const writtenColour = /^#[0-9a-f]{6}$/;
const smallestContrast = 4.5;

/** How the visitor's page looks, and where leaving quickly leads. */
export const page = z
  .strictObject({
    colour: z
      .string()
      .regex(writtenColour, 'must be a colour in small letters, such as "#1f5c99"')
      .refine((colour) => !writtenColour.test(colour) || contrastWithWhite(colour) >= smallestContrast, {
        error: ({ input }) =>
          `has a contrast of ${contrastWithWhite(String(input)).toFixed(2)} with white and needs ${smallestContrast}`,
      })
      .meta({ unit: 'sRGB' })
      .describe('The one accent colour. Its contrast with white is at least 4.5:1 (WCAG 2.2, 1.4.3).'),
    logo: z
      .string()
      .max(2000)
      .regex(/^<svg[\s>][\s\S]*<\/svg>\s*$/, 'must be one inline <svg> element')
      .refine((svg) => !unsafeInLogo.test(svg), 'must hold shapes only: no script, style, link or image')
      .optional()
      .describe('Small inline SVG beside the name, at most 2,000 characters. Default: only the name.'),
    opensIn: z
      .enum(['window', 'same-tab'])
      .default('window')
      .describe('Whether the button on the organisation’s site opens the chat in a window of its own.'),
    leaveQuicklyTo: pageLink.describe(
      'Neutral page that replaces the chat when a visitor leaves quickly; it must say nothing about help.',
    ),
  })
  .describe('How the visitor’s page looks and where it leads.');
