import { ErrorResponse, InMemoryWebStorage, User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ConsoleSettings } from '@baken/protocol';
import { createStore, type Store } from './store.ts';

/**
 * out: nobody is signed in. in: somebody is.
 * over: somebody was, and the identity server gives no new token: everything stays on the screen until they sign in again.
 */
export type SignInPhase = 'out' | 'in' | 'over';

/** What goes with a person to the identity server and comes back: where they were, or which window waits for them. */
export interface SignInPurpose {
  readonly returnTo: string;
  readonly handOverTo?: string;
}

export interface SignIn {
  readonly phase: Store<SignInPhase>;
  /** Leaves this page for the identity server's. Rejects when that cannot be reached. */
  begin(purpose: SignInPurpose): Promise<void>;
  /** Takes what the identity server gave; gives back what was told to `begin`. Rejects when it gave nothing. */
  finish(): Promise<SignInPurpose>;
  /** A token that still works for a while; nothing when there is none. */
  token(): Promise<string | undefined>;
  /** A new token, whether or not the old one still works. False when there is none to be had now. */
  renew(): Promise<boolean>;
  /** What another window of this page may take over, and taking it over; only for the same person. */
  tokens(): Promise<string | undefined>;
  takeOver(tokens: string): Promise<boolean>;
  /** Leaves this page to sign out at the identity server. */
  end(): Promise<void>;
}

/** Who uses a token must have time to: below this it is renewed first. */
const freshSeconds = 30;

/** Where the identity server sends people back to: exactly these are allowed by the realm. */
export const signedInPath = '/signed-in';

const purposeOf = (state: unknown): SignInPurpose => {
  const purpose: SignInPurpose = { returnTo: '/desk' };
  if (typeof state !== 'object' || state === null) return purpose;
  const { returnTo, handOverTo } = state as Partial<Record<keyof SignInPurpose, unknown>>;
  return {
    returnTo: typeof returnTo === 'string' && returnTo.startsWith('/') ? returnTo : purpose.returnTo,
    ...(typeof handOverTo === 'string' ? { handOverTo } : {}),
  };
};

/**
 * Signing in with OpenID Connect: authorization code with PKCE. Tokens live in the memory of this page and nowhere else; a reload asks the
 * identity server again, which still knows the person. Only the secret of a sign-in on its way is in the session's storage, and it is
 * removed when the person returns.
 */
export const createSignIn = (
  { authority, clientId }: ConsoleSettings['identity'],
  origin: string,
): SignIn => {
  const phase = createStore<SignInPhase>('out');
  const manager = new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: `${origin}${signedInPath}`,
    post_logout_redirect_uri: `${origin}/`,
    scope: 'openid',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
    requestTimeoutInSeconds: 10,
  });

  let renewing: Promise<boolean> | undefined;
  const renewOnce = async (): Promise<boolean> => {
    const known = await manager.getUser();
    if (known?.refresh_token === undefined) {
      if (known !== null) phase.set('over');
      return false;
    }
    try {
      await manager.signinSilent();
      phase.set('in');
      return true;
    } catch (reason) {
      // The identity server said no; otherwise it could not be reached, and the next request tries again.
      if (reason instanceof ErrorResponse) phase.set('over');
      return false;
    }
  };
  // A refresh token works once: two renewals at the same time would end the sign-in.
  const renew = (): Promise<boolean> =>
    (renewing ??= renewOnce().finally(() => {
      renewing = undefined;
    }));

  return {
    phase,
    renew,
    begin: (purpose) => manager.signinRedirect({ state: purpose, ui_locales: document.documentElement.lang }),
    finish: async () => {
      const user = await manager.signinRedirectCallback();
      phase.set('in');
      return purposeOf(user.state);
    },
    token: async () => {
      const known = await manager.getUser();
      if (known === null) return undefined;
      if ((known.expires_in ?? 0) > freshSeconds) return known.access_token;
      await renew();
      return (await manager.getUser())?.access_token;
    },
    tokens: async () => (await manager.getUser())?.toStorageString(),
    takeOver: async (tokens) => {
      const [known, next] = [await manager.getUser(), User.fromStorageString(tokens)];
      if (known !== null && known.profile.sub !== next.profile.sub) return false;
      await manager.storeUser(next);
      phase.set('in');
      return true;
    },
    end: async () => {
      phase.set('out');
      await manager.signoutRedirect();
    },
  };
};
