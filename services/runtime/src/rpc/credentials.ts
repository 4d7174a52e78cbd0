import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a service proves itself with, and whom it believes; all PEM. The certificate's common name is the service's name. */
export interface Credentials {
  readonly key: string;
  readonly cert: string;
  /** The one authority whose certificates are believed, on both ends. */
  readonly ca: string;
}

/** Reads `tls.crt`, `tls.key` and `ca.crt`, the names under which Kubernetes keeps them. */
export const readCredentials = async (folder: string): Promise<Credentials> => {
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const [cert, key, ca] = await Promise.all([read('tls.crt'), read('tls.key'), read('ca.crt')]);
  return { key, cert, ca };
};
