import { generateRealmFiles } from '../identity/generate-realm-files.ts';
import { generateContractCode } from './contract/generate-contract-code.ts';
import { generateContractTables } from './documents/generate-contract-tables.ts';
import { generateServiceTable } from './documents/generate-service-table.ts';
import type { Generator } from './generated-file.ts';
import { generateOpenapi } from './openapi/generate-openapi.ts';
import { generateOrganisationFiles } from './generate-organisation-files.ts';

/** Everything that is generated and committed, in the order in which it is made. */
export const generators: readonly Generator[] = [
  { name: 'contract', folder: 'proto/src/gen/', make: generateContractCode },
  { name: 'contract tables', make: generateContractTables },
  { name: 'service table', make: generateServiceTable },
  { name: 'openapi', make: generateOpenapi },
  { name: 'organisation', make: generateOrganisationFiles },
  { name: 'realm', make: generateRealmFiles },
];
