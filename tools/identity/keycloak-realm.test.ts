import { describe, expect, it } from '@jest/globals';
import { roles } from '@baken/kernel';
import { loadOrganisation, organisationNames } from '@baken/organisation';
import { demoAccounts } from './demo-accounts.ts';
import { generateRealmFiles } from './generate-realm-files.ts';
import { realmJson } from './keycloak-realm.ts';
import { realmFor, type ConsoleAddresses } from './realm.ts';

const addresses: ConsoleAddresses = {
  signedIn: ['https://console.example/signed-in'],
  signedOut: ['https://console.example/', 'https://console.example/bye'],
};

const organisationNamed = (name: string) => {
  const loaded = loadOrganisation(name);
  if (!loaded.ok) throw new Error(loaded.fault.message);
  return loaded.value;
};

const realmOf = (name: string) => realmFor(organisationNamed(name), addresses);

describe('the realm of an organisation', () => {
  it.each(organisationNames())('has a group for every unit of %s, and every role', (name) => {
    const json = realmJson(realmOf(name));
    const units = organisationNamed(name).units.map(({ id }) => ({ name: id }));
    expect(json.groups).toEqual([{ name: 'units', subGroups: units }]);
    expect(json.roles.realm).toEqual(roles.map((role) => ({ name: role })));
    expect(json.users).toEqual([]);
  });

  it('lets people sign in at the console only, with a code that nobody else can use', () => {
    const [client] = realmJson(realmOf('caw')).clients;
    expect(client).toMatchObject({
      clientId: 'console',
      publicClient: true,
      standardFlowEnabled: true,
      implicitFlowEnabled: false,
      directAccessGrantsEnabled: false,
      serviceAccountsEnabled: false,
      fullScopeAllowed: false,
      redirectUris: ['https://console.example/signed-in'],
      attributes: {
        'pkce.code.challenge.method': 'S256',
        'post.logout.redirect.uris': 'https://console.example/##https://console.example/bye',
      },
    });
    expect(JSON.stringify(client)).not.toContain('*');
  });

  it('ends a token within five minutes and a console that was left within half an hour', () => {
    expect(realmJson(realmOf('humanitas'))).toMatchObject({
      accessTokenLifespan: 300,
      ssoSessionIdleTimeout: 1800,
      revokeRefreshToken: true,
      refreshTokenMaxReuse: 0,
    });
  });

  it('makes somebody who guesses passwords wait, and never locks a counsellor out for good', () => {
    expect(realmJson(realmOf('caw'))).toMatchObject({
      bruteForceProtected: true,
      permanentLockout: false,
      maxFailureWaitSeconds: 900,
    });
  });

  it.each([
    [true, ['auth-username-password-form', 'auth-otp-form']],
    [false, ['auth-username-password-form']],
  ])('asks everybody for a second factor exactly where the organisation says so: %s', (asked, steps) => {
    const organisation = { ...organisationNamed('caw'), counsellor: { secondFactor: asked } };
    const { browserFlow, authenticationFlows } = realmJson(realmFor(organisation, addresses));
    const [entrance, forms] = authenticationFlows;
    expect(entrance).toMatchObject({ alias: browserFlow, topLevel: true });
    expect(forms?.authenticationExecutions).toMatchObject(
      steps.map((authenticator) => ({ authenticator, requirement: 'REQUIRED' })),
    );
  });

  it('tells the gateway roles, units, the name for visitors and whom the token is for, and no more', () => {
    const [client] = realmJson(realmOf('caw')).clients;
    const mappers = client !== undefined && 'protocolMappers' in client ? client.protocolMappers : [];
    const inAccessToken = mappers.filter(({ config }) => config['access.token.claim'] === 'true');
    expect(inAccessToken.map(({ name }) => name)).toEqual(['roles', 'groups', 'alias', 'audience']);
  });
});

describe('the demo accounts', () => {
  it.each(organisationNames())('have somebody for every role at %s, and say that they are demo', (name) => {
    const accounts = demoAccounts(organisationNamed(name));
    expect(new Set(accounts.flatMap((account) => account.roles))).toEqual(new Set(roles));
    expect(accounts.every(({ password }) => password.startsWith('demo-'))).toBe(true);
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(accounts.length);
    const groups = realmOf(name).groups;
    expect(accounts.flatMap((account) => account.groups).every((group) => groups.includes(group))).toBe(true);
  });

  it('are in no file that is deployed', () => {
    const text = generateRealmFiles()
      .map((file) => file.text)
      .join();
    expect(text).toContain('"realm": "baken"');
    expect(text).not.toMatch(/demo|password":|counsellor-1/);
  });
});
