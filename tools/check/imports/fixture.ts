import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { treeOf, type Tree } from '../tree/tree.ts';
import { everywhere, ruleOfGlobal, ruleOfRoom, ruleOfVendor } from './import-break.ts';
import { globalRules, rooms, vendorRooms } from './rules.ts';

const folder = join(import.meta.dirname, 'fixture');

/**
 * A small repository in which every rule of the table is broken at least once. `workspaces.json` stands for its
 * package.json files: real ones would be taken for workspaces by npm's and jest's own search.
 */
export const readFixture = (): Tree => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|json)$/.test(name),
  );
  const texts = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
  const workspaces = z.record(z.string(), z.string()).parse(JSON.parse(texts['workspaces.json'] ?? '{}'));
  const packages = Object.entries(workspaces).map(
    ([place, name]) => [`${place}/package.json`, JSON.stringify({ name })] as const,
  );
  return treeOf({ ...texts, ...Object.fromEntries(packages), 'package.json': '{}' });
};

/** Every rule that there is, by the name its breaks carry. */
export const allRules = (): readonly string[] => [
  ...Object.values(everywhere),
  ...rooms.flatMap(({ room, never }) => never.map(({ because }) => ruleOfRoom(room, because))),
  ...vendorRooms.map(({ vendors }) => ruleOfVendor(vendors.join(' '))),
  ...globalRules.flatMap(({ names }) => names.map(ruleOfGlobal)),
];
