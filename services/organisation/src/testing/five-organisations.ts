import { loadOrganisation } from '../load-organisation.ts';
import type { Organisation } from '../organisation.ts';

export const fiveNames = ['caw', 'humanitas', 'veilig-thuis', '1712', 'clbchat'] as const;
export type FiveName = (typeof fiveNames)[number];

const load = (name: FiveName): Organisation => {
  const result = loadOrganisation(name);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
};

/** One value read from each of the five organisations, by name. */
export const ofEach = <Value>(read: (organisation: Organisation) => Value): Record<FiveName, Value> => ({
  caw: read(load('caw')),
  humanitas: read(load('humanitas')),
  'veilig-thuis': read(load('veilig-thuis')),
  '1712': read(load('1712')),
  clbchat: read(load('clbchat')),
});
