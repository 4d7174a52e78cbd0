import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import type { Account } from '../demo-accounts.ts';
import type { Realm } from '../realm.ts';
import { pageFor } from './page-for.ts';
import { messagePage, signInPage } from './pages.ts';
import { signInPath } from './provider-settings.ts';

type Step = Parameters<Provider['use']>[0];

const mostFormBytes = 8_192;

/** The page that asks for a name and a password: GET shows it, POST answers it. */
export const signInSteps =
  (provider: Provider, realm: Realm, accounts: readonly Account[]): Step =>
  async (context, next) => {
    if (!context.path.startsWith(signInPath)) {
      await next();
      return;
    }
    context.type = 'html';
    try {
      const { params } = await provider.interactionDetails(context.req, context.res);
      const page = pageFor(context, realm, params['ui_locales']);
      const action = `${new URL(provider.issuer).pathname}${context.path}`;
      if (context.method !== 'POST') {
        context.body = signInPage(page, action);
        return;
      }
      const form = await readForm(context.req);
      const name = (form.get('username') ?? '').trim();
      const account = findAccount(accounts, name, form.get('password') ?? '');
      if (account === undefined) {
        context.body = signInPage(page, action, { name });
        return;
      }
      const login = { accountId: account.id };
      context.status = 303;
      context.redirect(await provider.interactionResult(context.req, context.res, { login }));
    } catch (reason) {
      if (!(reason instanceof Error && reason.name === 'SessionNotFound')) throw reason;
      context.status = 400;
      context.body = messagePage(pageFor(context, realm), 'ended');
    }
  };

/** A form without a length, or longer than a name and a password need, counts as empty. */
const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const bytes = Number(request.headers['content-length']);
  return new URLSearchParams(bytes <= mostFormBytes ? await text(request) : '');
};

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

const findAccount = (accounts: readonly Account[], name: string, password: string): Account | undefined =>
  accounts.find(
    (account) =>
      account.name === name.toLowerCase() && timingSafeEqual(digest(account.password), digest(password)),
  );
