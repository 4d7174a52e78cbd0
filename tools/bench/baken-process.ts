import { loadOrganisation } from '@baken/organisation';
import { movableClock } from '@baken/runtime/testing/movable-clock.ts';
import { embeddedIdentity, startBaken } from '../all-in-one/start-baken.ts';
import { givenToChild, readyChild } from './child.ts';
import type { BakenGiven, BakenTold } from './open-conversations.ts';

// Everything of Baken in one process of its own, at an hour at which the organisation is open.

const given = givenToChild() as BakenGiven;
const loaded = loadOrganisation(given.organisation);
if (!loaded.ok) throw new Error(loaded.fault.message);
const at = Temporal.PlainDateTime.from('2026-11-24T15:00').toZonedDateTime(loaded.value.zone).toInstant();
const baken = await startBaken({
  organisation: loaded.value,
  organisationFile: given.organisation,
  storeUrl: given.storeUrl,
  busUrl: given.busUrl,
  secretsFolder: given.folder,
  clock: movableClock(at),
  namespace: 'bench',
  ports: {},
  identity: embeddedIdentity,
  writeLog: () => undefined,
  pages: undefined,
  accounts: given.accounts,
  settings: { BAKEN_LOG_LEVEL: 'silent' },
});
const told: BakenTold = {
  visitorUrl: baken.visitorUrl,
  consoleUrl: baken.consoleUrl,
  identityUrl: baken.identity.url,
  realm: baken.identity.realm,
};
readyChild(told, () => baken.stop());
