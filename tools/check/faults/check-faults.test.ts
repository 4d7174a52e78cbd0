import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../tree/tree.ts';
import { checkFaults } from './check-faults.ts';

const saysOf = (text: string, path = 'services/routing/src/domain/faults.ts') =>
  checkFaults(treeOf({ [path]: text })).findings.map(({ line, says }) => `${line} ${says}`);

describe('codes of faults', () => {
  it('takes a code in its owner’s name', () => {
    expect(saysOf("export const a = fault('conflict', 'routing.offer-expired');")).toEqual([]);
    expect(saysOf("throw new FaultError(fault('denied', 'gateway.no-visit'));", 'gateway/src/a.ts')).toEqual(
      [],
    );
  });

  it.each(['routing.OfferExpired', 'routing', 'routing.offer_expired', 'routing.offer.expired'])(
    'refuses %s as a code',
    (code) => expect(saysOf(`fault('conflict', '${code}');`)).toEqual([`1 '${code}' is no code`]),
  );

  it('refuses a code that belongs to another', () => {
    expect(saysOf("invalidField('intake.answer-invalid', 'age', 'too-long');")).toEqual([
      "1 'intake.answer-invalid' is not routing's to declare",
    ]);
  });

  it('refuses a code that is declared twice', () => {
    const text = "fault('conflict', 'routing.offer-expired');\nfault('closed', 'routing.offer-expired');";
    expect(saysOf(text)).toEqual([
      "2 'routing.offer-expired' is declared at services/routing/src/domain/faults.ts:1 already",
    ]);
  });

  it('refuses a promise of the contract that nothing keeps', () => {
    const proto = [
      '  // Takes a place at 12.30 in the queue. Faults per post: routing.offer-expired,',
      '  // routing.busy, routing.full.',
      '  rpc Join(A) returns (B);',
      '  // See routing.proto.',
    ].join('\n');
    const { findings } = checkFaults(
      treeOf({
        'proto/baken/routing/v1/routing_service.proto': proto,
        'services/routing/src/domain/faults.ts':
          "fault('busy', 'routing.busy');\nfault('conflict', 'routing.offer-expired');",
      }),
    );
    expect(findings).toMatchObject([{ line: 2, says: expect.stringContaining("'routing.full'") }]);
  });

  it('refuses a page that looks for a refusal that nobody makes', () => {
    const texts = {
      'services/routing/src/domain/faults.ts': "fault('busy', 'routing.busy');",
      'web-visitor/src/session/session.ts':
        "if (code === 'routing.bussy' || code === 'routing.busy') {}\nimport './routing.css';",
    };
    expect(checkFaults(treeOf(texts)).findings).toMatchObject([
      { path: 'web-visitor/src/session/session.ts', says: expect.stringContaining("'routing.bussy'") },
    ]);
  });

  it('asks for a sentence in every language, for all that the people of a page may be told', () => {
    const proto = [
      '  // Faults: routing.offer-expired.',
      '  rpc AcceptOffer(A) returns (B) {',
      '    option (baken.access.v1.access) = { audiences: [AUDIENCE_COUNSELLOR] };',
      '  }',
      '  // Faults: routing.full.',
      '  rpc JoinQueue(A) returns (B) {',
      '    option (baken.access.v1.access) = { audiences: [AUDIENCE_ANONYMOUS] };',
      '  }',
    ].join('\n');
    const texts = {
      'services/routing/src/domain/faults.ts':
        "fault('busy', 'routing.busy');\nfault('busy', 'routing.full');\nfault('conflict', 'routing.offer-expired');",
      'proto/baken/routing/v1/routing_service.proto': proto,
      'web-console/src/i18n/faults-nl.ts':
        "export const nl = { 'routing.busy': 'Bezet.', 'routing.offer-expired': 'Te laat.' };",
      'web-console/src/i18n/faults-fr.ts': "export const fr = { 'routing.busy': 'Occupé.' };",
      'web-console/src/i18n/faults-de.ts': "export const de = { 'routing.offer-expired': 'Zu spät.' };",
    };
    expect(checkFaults(treeOf(texts)).findings.map(({ says }) => says)).toEqual([
      "faults-fr.ts has no sentence for 'routing.offer-expired'",
      "faults-de.ts has no sentence for 'routing.busy'",
    ]);
  });

  it('refuses a code that is put together, and lets one be passed on', () => {
    expect(saysOf('fault(kind, `routing.${why}`);')).toEqual(['1 the code of a fault is not a text']);
    expect(saysOf('fault(kind, code); fault(wire.kind, wire.code);')).toEqual([]);
  });
});
