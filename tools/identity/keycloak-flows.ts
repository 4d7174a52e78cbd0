import type { Realm } from './realm.ts';

/** What a person goes through to sign in: a session that still holds, or name and password, with a second factor where asked. */
const browserFlow = 'staff sign-in';
const formsFlow = 'staff sign-in forms';

/**
 * Keycloak's own flow asks for a second factor only of those who have set one up, and lets them take it away again. Here it is
 * a step that everybody passes: who has none yet sets it up first.
 */
export const keycloakFlows = ({ secondFactor }: Realm) => ({
  browserFlow,
  authenticationFlows: [
    flow(browserFlow, true, [step('auth-cookie', 'ALTERNATIVE'), subflow(formsFlow, 'ALTERNATIVE')]),
    flow(formsFlow, false, [
      step('auth-username-password-form', 'REQUIRED'),
      ...(secondFactor ? [step('auth-otp-form', 'REQUIRED')] : []),
    ]),
  ],
});

type Requirement = 'REQUIRED' | 'ALTERNATIVE';

const flow = (alias: string, topLevel: boolean, steps: readonly object[]) => ({
  alias,
  providerId: 'basic-flow',
  topLevel,
  builtIn: false,
  authenticationExecutions: steps.map((execution, index) => ({ ...execution, priority: 10 * (index + 1) })),
});

const step = (authenticator: string, requirement: Requirement) => ({
  authenticator,
  authenticatorFlow: false,
  requirement,
  userSetupAllowed: false,
});

const subflow = (flowAlias: string, requirement: Requirement) => ({
  authenticatorFlow: true,
  flowAlias,
  requirement,
  userSetupAllowed: false,
});
