import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readConfig, unknownVariables, variableName } from './read-config.ts';

const part = {
  prefix: 'BAKEN_ROUTING_',
  schema: z.object({
    offerSeconds: z.coerce.number().int().positive().default(20),
    secretKey: z.string().optional(),
  }),
};

describe('configuration', () => {
  it('puts the unit in the name of the variable', () => {
    expect(variableName('BAKEN_ROUTING_', 'offerSeconds')).toBe('BAKEN_ROUTING_OFFER_SECONDS');
  });

  it('takes the default where nothing is said', () => {
    expect(readConfig(part, {})).toEqual({ ok: true, value: { offerSeconds: 20 } });
  });

  it('names the variable that is wrong and does not repeat its value', () => {
    const result = readConfig(part, { BAKEN_ROUTING_OFFER_SECONDS: 'sesame' });
    expect(result).toMatchObject({
      ok: false,
      fault: { fields: [{ field: 'BAKEN_ROUTING_OFFER_SECONDS' }] },
    });
    expect(JSON.stringify(result)).not.toContain('sesame');
  });

  it('reads a secret from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'baken-')), 'secret');
    writeFileSync(file, 'from a file\n');
    expect(readConfig(part, { BAKEN_ROUTING_SECRET_KEY_FILE: file })).toMatchObject({
      ok: true,
      value: { secretKey: 'from a file' },
    });
  });

  it('says which file of a secret cannot be read', () => {
    expect(readConfig(part, { BAKEN_ROUTING_SECRET_KEY_FILE: '/nowhere/secret' })).toMatchObject({
      ok: false,
      fault: { fields: [{ field: 'BAKEN_ROUTING_SECRET_KEY_FILE', code: 'cannot be read' }] },
    });
  });

  it('sees a name that nobody knows', () => {
    expect(
      unknownVariables([part], {
        BAKEN_ROUTING_OFER_SECONDS: '5',
        BAKEN_ADDRESS_INTAKE: 'intake:50051',
        HOME: '/',
      }),
    ).toEqual(['BAKEN_ROUTING_OFER_SECONDS']);
  });
});
