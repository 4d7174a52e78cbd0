import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultsOf, type DeclaredFault } from '../../check/faults/faults-of.ts';
import { readTree } from '../../check/tree/tree.ts';
import { readContract, type Contract, type ContractMessage } from '../contract/read-contract.ts';
import { servicesOnTrial } from '../../topology/drawn-topology.ts';
import type { GeneratedFile } from '../generated-file.ts';
import { tableOf, withParts } from './parts.ts';

const path = 'proto/README.md';

/**
 * The tables of proto/README.md: calls, facts and live messages from the contract, faults from the code. What belongs to a service
 * on trial is not listed yet.
 */
export const generateContractTables = async (root: string): Promise<readonly GeneratedFile[]> => {
  const document = await readFile(join(root, path), 'utf8');
  const tree = readTree(root);
  const onTrial = servicesOnTrial(tree);
  const contract = await readContract(root);
  const stays = <Owned extends { readonly owner: string }>(all: readonly Owned[]): readonly Owned[] =>
    all.filter(({ owner }) => !onTrial.has(owner));
  const listed = {
    services: stays(contract.services),
    facts: stays(contract.facts),
    live: stays(contract.live),
  };
  const parts = { ...contractParts(listed), faults: faultTable(stays(faultsOf(tree))) };
  return [{ path, text: withParts(document, parts) }];
};

const contractParts = ({ services, facts, live }: Contract) => ({
  calls: services
    .map(({ owner, name, comment, methods }) =>
      [
        `### ${owner}: ${name}`,
        comment,
        tableOf(
          ['call', 'for', 'what it does'],
          methods.map((method) => [`\`${method.name}\``, method.audiences.join(', '), method.comment]),
        ),
      ].join('\n\n'),
    )
    .join('\n\n'),
  facts: messageTable('told by', facts),
  live: messageTable('published by', live),
});

const messageTable = (by: string, messages: readonly ContractMessage[]): string =>
  tableOf(
    ['message', by, 'what it says'],
    messages.map(({ name, owner, comment }) => [`\`${name}\``, owner, comment]),
  );

/** Every refusal that the code can make, by its code. */
const faultTable = (faults: readonly DeclaredFault[]): string => {
  const rows = faults
    .filter(({ code }) => code !== undefined)
    .map(({ code = '', kind, path: place }) => [`\`${code}\``, kind, `[${place}](../${place})`])
    .sort(([one = ''], [other = '']) => one.localeCompare(other, 'en'));
  return tableOf(['code', 'kind', 'declared in'], rows);
};
