import { z } from 'zod';
import { localisedText } from './language.ts';

const secrecyGrounds = [
  'grave-danger',
  'serious-crime',
  'danger-to-others',
  'state-of-emergency',
  'future-risk',
  'legal-duty',
] as const;

/** When a counsellor may break secrecy, and what may then be passed on. */
export const secrecy = z
  .strictObject({
    grounds: z
      .array(z.enum(secrecyGrounds))
      .describe('On which grounds. Empty: never from the chat, since nothing leads back to the visitor.'),
    discussedFirst: z
      .boolean()
      .default(false)
      .describe('Whether it is first discussed with the visitor, where possible.'),
    networkAddressUsed: z.boolean().default(false).describe('Whether the network address may be passed on.'),
    conversationShared: z.boolean().default(false).describe('Whether the conversation may be passed on.'),
    text: localisedText.describe('What visitors read about it.'),
  })
  .describe('Breaking secrecy.');
