import { languages } from '@baken/organisation';
import { realmJson } from './keycloak-realm.ts';
import { realmFor } from './realm.ts';

/**
 * The realm for the chart, without people. What differs per organisation and per address is empty here and is filled in by the
 * chart from its values: name, languages, the subgroups of `units`, and where the console is. Left empty nobody can sign in.
 * The second factor is asked for; for an organisation without one the chart leaves out the step `auth-otp-form`.
 */
export const generateRealmFiles = (): { readonly path: string; readonly text: string }[] => {
  const source = { name: 'Baken', languages: [...languages], units: [], counsellor: { secondFactor: true } };
  const realm = realmFor(source, { signedIn: [], signedOut: [] });
  return [
    { path: 'charts/helpline/files/realm.json', text: `${JSON.stringify(realmJson(realm), undefined, 2)}\n` },
  ];
};
