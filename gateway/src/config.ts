import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Configuration of the gateway, under `BAKEN_GATEWAY_`. */
export const gatewayConfig = z.object({
  host: z.string().default('127.0.0.1').describe('Interface of both listeners; 0.0.0.0 in a pod'),
  visitorPort: port.default(8_100).describe('Port of the anonymous listener'),
  consolePort: port.default(8_200).describe('Port of the console listener'),
  trustedHops: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('How many proxies of ours stand before the gateway; forwarding headers count only from them'),
  sessionKey: z
    .string()
    .min(32)
    .describe(
      'Secret that seals the cookie of a visit; the same for every replica, by file, at least 32 characters',
    ),
  identityUrl: z.url().describe('The identity server as browsers reach it'),
  identityKeysUrl: z
    .url()
    .optional()
    .describe('The identity server as the gateway reaches it, where that differs'),
  realm: z.string().default('baken').describe('The realm at the identity server'),
  statusSeconds: z.coerce
    .number()
    .positive()
    .default(5)
    .describe(
      'How often the status is asked for although nobody told of a change; changes come by themselves',
    ),
  visitorPages: z.string().default('web-visitor/dist').describe('Folder of the built visitor page'),
  consolePages: z.string().default('web-console/dist').describe('Folder of the built console'),
});
