import { z } from 'zod';

/** What every process of Baken is told, under `BAKEN_`. */
export const runtimeConfig = z.object({
  organisationFile: z.string().describe('Path of the organisation file; its `organisation:` part is read'),
  storeUrl: z.string().describe('MongoDB URL without a database; each service has its own database'),
  busUrl: z.string().describe('NATS URL; credentials come from `busCredentials`'),
  busCredentials: z.string().optional().describe('NATS credentials (creds file content), by file'),
  busReplicas: z.coerce
    .number()
    .int()
    .min(1)
    .max(5)
    .default(1)
    .describe('Copies of each JetStream stream; 3 in production'),
  namespace: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional()
    .describe("Prefix of databases, streams and subjects; default: the organisation's id"),
  tlsDirectory: z
    .string()
    .optional()
    .describe(
      'Folder with tls.crt, tls.key and ca.crt of this service; without it an ephemeral authority signs, for one process only',
    ),
  rpcPort: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(50_051)
    .describe('Port for calls from other services'),
  probeHost: z
    .string()
    .default('127.0.0.1')
    .describe('Interface for /healthz, /readyz and /metrics; 0.0.0.0 in a pod'),
  probePort: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(9_090)
    .describe('Port for /healthz, /readyz and /metrics'),
  rpcHost: z.string().default('127.0.0.1').describe('Interface for calls; 0.0.0.0 in a pod'),
  logLevel: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Lines below this level are not written'),
  otlpUrl: z.url().optional().describe('OTLP endpoint for traces; without it nothing is sent'),
});

export type RuntimeConfig = z.output<typeof runtimeConfig>;
