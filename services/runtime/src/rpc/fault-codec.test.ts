import { describe, expect, it } from '@jest/globals';
import { faultKinds } from '@baken/kernel';
import type { Fault } from '@baken/kernel';
import { Fault as WireFault } from '@baken/proto/gen/baken/common/v1/fault.ts';
import fc from 'fast-check';
import { ClientError, Status } from 'nice-grpc';
import { decodeFault, encodeFault, faultOfTransport, statusNames } from './fault-codec.ts';

const anyName = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__');
const anyNumber = fc
  .double({ noDefaultInfinity: true, noNaN: true })
  .filter((value) => !Object.is(value, -0));
const anyFault: fc.Arbitrary<Fault> = fc.record(
  {
    kind: fc.constantFrom(...faultKinds),
    code: fc.string({ minLength: 1 }),
    fields: fc.array(fc.record({ field: fc.string(), code: fc.string() }), { minLength: 1 }),
    details: fc.dictionary(anyName, fc.oneof(fc.string(), anyNumber, fc.boolean()), {
      minKeys: 1,
      noNullPrototype: true,
    }),
  },
  { requiredKeys: ['kind', 'code'] },
);

describe('a fault on its way between services', () => {
  it('arrives as it left: kind, code, fields, and details that are still numbers, texts or yes and no', () => {
    fc.assert(
      fc.property(anyFault, (fault) => {
        expect(decodeFault(encodeFault(fault))).toEqual(fault);
      }),
    );
  });

  it('is a fault or nothing, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const fault = decodeFault(bytes);
        if (fault) expect(faultKinds).toContain(fault.kind);
      }),
    );
  });

  it.each([
    ['of a kind that does not exist', { kind: 'angry' }],
    ['without a code', { code: '' }],
    ['with a detail that is a list', { details: { waiting: '[1]' } }],
    ['with a detail that is not JSON', { details: { waiting: 'twelve' } }],
  ])('is nothing %s', (_, wrong) => {
    const wire = { kind: 'busy', code: 'routing.busy', fields: [], details: {}, ...wrong };
    expect(decodeFault(WireFault.encode(wire).finish())).toBeUndefined();
  });

  it('has a gRPC status of its own for each of the seven kinds', () => {
    expect(Object.keys(statusNames)).toEqual([...faultKinds]);
    expect(new Set(Object.values(statusNames)).size).toBe(faultKinds.length);
  });
});

describe('a call that nobody answered', () => {
  it('was too late when the other side says so', () => {
    const late = new ClientError('/x', Status.DEADLINE_EXCEEDED, '');
    expect(faultOfTransport(late)).toMatchObject({ kind: 'unavailable', code: 'runtime.deadline-passed' });
  });

  it.each([
    ['nobody is there', new ClientError('/x', Status.UNAVAILABLE, '')],
    ['the other side does not know the call', new ClientError('/x', Status.UNIMPLEMENTED, '')],
    ['the connection is closed', new Error('Channel closed')],
  ])('is unavailable when %s', (_, error) => {
    expect(faultOfTransport(error)).toMatchObject({ kind: 'unavailable', code: 'runtime.unavailable' });
  });
});
