import type { Finding, Outcome } from '../check-shape.ts';
import { importsOf, type Import } from '../tree/imports-of.ts';
import { writtenModules } from '../tree/kind.ts';
import { resolve, workspaceOf, workspacesOf, type Target } from '../tree/resolve.ts';
import type { Tree, TreeFile } from '../tree/tree.ts';
import { breaksOfGlobals } from './check-globals.ts';
import { everywhere, ruleOfRoom, ruleOfVendor, type Break } from './import-break.ts';
import { allRules, readFixture } from './fixture.ts';
import { fits, serviceOf } from './pattern.ts';
import type { Room } from './room.ts';
import { rooms, vendorRooms } from './rules.ts';

/**
 * Who imports whom, in every module that people write, against the table in `rules.ts`. It runs on the fixture first:
 * a rule whose break in there goes unseen has gone blind.
 */
export const checkImports = (tree: Tree): Outcome => {
  const modules = writtenModules(tree);
  const findings = modules.flatMap((module) => breaksOf(tree, module));
  return { seen: modules.length, of: 'modules', findings: [...blindRules(readFixture()), ...findings] };
};

/** The rules that a tree in which every rule is broken does not show. */
export const blindRules = (fixture: Tree): readonly Finding[] => {
  const seen = new Set(
    writtenModules(fixture).flatMap((module) => breaksOf(fixture, module).map(({ rule }) => rule)),
  );
  return allRules()
    .filter((rule) => !seen.has(rule))
    .map((rule) => ({
      path: 'tools/check/imports/fixture',
      line: 0,
      says: `nothing in the fixture breaks the rule "${rule}"`,
      fix: 'add a module that breaks it, or repair the rule',
    }));
};

/** Every break of the table by one module. */
export const breaksOf = (tree: Tree, module: TreeFile): readonly Break[] => {
  const room = rooms.find(({ files }) => fits(files, module.path));
  if (room === undefined) return [withoutRoom(module)];
  return [
    ...importsOf(module).flatMap((one) => breaksOfImport(tree, module, room, one)),
    ...breaksOfGlobals(module),
  ];
};

const withoutRoom = ({ path }: TreeFile): Break => ({
  path,
  line: 0,
  rule: everywhere.noRoom,
  says: 'no row of the import table fits this module',
  fix: 'move it into one of the known folders, or add a room to tools/check/imports/rules.ts',
});

const breaksOfImport = (tree: Tree, module: TreeFile, room: Room, one: Import): readonly Break[] => {
  const target = resolve(tree, module.path, one.specifier);
  const at = { path: module.path, line: one.line };
  if (target.kind === 'nowhere') {
    if (!/\.(tsx?|json)$/.test(target.path)) return []; // styles and pictures: the bundler knows them
    const says = `'${one.specifier}' leads to ${target.path}, which is not there`;
    return [{ ...at, rule: everywhere.nowhere, says, fix: 'correct the path' }];
  }
  return [
    breakOfRoom(module, room, one, target),
    breakOfVendor(module, one, target),
    breakOfManners(tree, module, one, target),
  ].flatMap((found) => (found === undefined ? [] : [{ ...at, ...found }]));
};

type Found = Pick<Break, 'rule' | 'says' | 'fix'> | undefined;

const nameOf = (target: Target): string => (target.kind === 'vendor' ? `npm:${target.name}` : target.path);

const breakOfRoom = (module: TreeFile, room: Room, one: Import, target: Target): Found => {
  const service = serviceOf(module.path);
  if (fits(room.may, nameOf(target), service)) return undefined;
  const named = room.never.find(({ what }) => fits(what, nameOf(target), service));
  return {
    rule: named === undefined ? everywhere.notListed : ruleOfRoom(room.room, named.because),
    says: `${room.room} may not import '${one.specifier}'`,
    fix: named?.because ?? `it may import ${room.may.join(' ')}`,
  };
};

const breakOfVendor = (module: TreeFile, one: Import, target: Target): Found => {
  if (target.kind !== 'vendor') return undefined;
  const rule = vendorRooms.find(({ vendors }) =>
    fits(
      vendors.map((vendor) => `npm:${vendor}`),
      nameOf(target),
    ),
  );
  if (rule === undefined || fits(rule.rooms, module.path)) return undefined;
  return {
    rule: ruleOfVendor(rule.vendors.join(' ')),
    says: `'${one.specifier}' is imported outside its rooms`,
    fix: `it lives in ${rule.rooms.join(' ')}`,
  };
};

const breakOfManners = (tree: Tree, module: TreeFile, one: Import, target: Target): Found => {
  const home = workspaceOf(tree, module.path);
  if (home === undefined) return undefined;
  const there = target.kind === 'module' ? workspaceOf(tree, target.path) : undefined;
  if (there !== undefined && there !== home && there.folder !== '' && one.specifier.startsWith('.')) {
    return {
      rule: everywhere.byName,
      says: `'${one.specifier}' reaches into another workspace`,
      fix: `import ${there.name}`,
    };
  }
  const name = target.kind === 'vendor' ? target.name : there?.name;
  if (name === undefined || there?.folder === '' || name === home.name || name.startsWith('node:'))
    return undefined;
  const root = workspacesOf(tree).find(({ folder }) => folder === '');
  if (home.declares.has(name) || home.declares.has(`@types/${name}`) || root?.declares.has(name) === true) {
    return undefined;
  }
  return {
    rule: everywhere.declared,
    says: `'${name}' is not in ${home.folder}package.json`,
    fix: 'add it there with its exact version',
  };
};
