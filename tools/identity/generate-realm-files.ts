import { languages } from '@baken/organisation';
import { realmJson } from './keycloak-realm.ts';
import { realmFor } from './realm.ts';

/**
 * The realm for the chart, without people. What differs per organisation and per address is empty here and filled in by the
 * chart from its values: units, languages, name, second factor, and where the console is. Left empty nobody can sign in.
 */
export const generateRealmFiles = (): { readonly path: string; readonly text: string }[] => {
  const source = { name: 'Baken', languages: [...languages], units: [], counsellor: { secondFactor: true } };
  const realm = realmFor(source, { signedIn: [], signedOut: [] });
  return [
    { path: 'charts/helpline/files/realm.json', text: `${JSON.stringify(realmJson(realm), undefined, 2)}\n` },
  ];
};
