import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { uuidV7 } from '@baken/kernel';
import type { Account } from '../identity/demo-accounts.ts';
import type { Realm } from '../identity/realm.ts';
import { signInByHttp } from '../identity/testing/sign-in-by-http.ts';
import { httpClient, type Send } from './http-client.ts';

/** What the process with Baken is given, and what it tells. */
export interface BakenGiven {
  readonly organisation: string;
  readonly storeUrl: string;
  readonly busUrl: string;
  readonly folder: string;
  readonly accounts: readonly Account[];
}
export interface BakenTold {
  readonly visitorUrl: string;
  readonly consoleUrl: string;
  readonly identityUrl: string;
  readonly realm: Realm;
}

/** A conversation that runs, with what each side needs to speak in it. */
export interface OpenConversation {
  readonly conversationId: string;
  readonly cookie: string;
  readonly token: string;
}

export const newKey = (): string => uuidV7(Date.now(), randomBytes(10));

/** Counsellors for the bench, as many as asked. */
export const benchAccounts = (count: number): readonly Account[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `be000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    name: `bench-${String(at)}`,
    password: `bench-${String(at)}`,
    alias: 'Sam',
    roles: ['counsellor'],
    groups: [],
  }));

/** Lets visitors in one after the other and has their counsellors accept, over HTTP as browsers do. */
export const openConversations = async (
  baken: BakenTold,
  accounts: readonly Account[],
  count: number,
): Promise<readonly OpenConversation[]> => {
  const console = httpClient(baken.consoleUrl, 8);
  const opened: OpenConversation[] = [];
  for (const account of accounts) {
    if (opened.length >= count) break;
    const { access_token: token } = await signInByHttp(
      { url: baken.identityUrl, realm: baken.realm },
      account,
    );
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const presence = JSON.stringify({ presence: 'available' });
    const desk = JSON.parse(await console.send('PUT', '/v1/desk/presence', headers, presence)) as {
      capacity: number;
    };
    for (let place = 0; place < desk.capacity && opened.length < count; place += 1) {
      const cookie = await enter(baken.visitorUrl);
      const conversationId = await acceptNext(console.send, headers);
      opened.push({ conversationId, cookie, token });
    }
  }
  console.close();
  return opened;
};

const enter = async (visitorUrl: string): Promise<string> => {
  const response = await fetch(`${visitorUrl}/v1/entries`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ entryKey: newKey(), language: 'nl', nickname: 'vlinder' }),
  });
  if (response.status !== 201) throw new Error(`nobody could come in: ${await response.text()}`);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};

const acceptNext = async (send: Send, headers: Readonly<Record<string, string>>): Promise<string> => {
  for (;;) {
    const { offers } = JSON.parse(await send('GET', '/v1/desk', headers)) as {
      offers: readonly { offerId: string; conversationId: string }[];
    };
    const [offer] = offers;
    if (offer !== undefined) {
      const body = JSON.stringify({ conversationId: offer.conversationId });
      await send('POST', `/v1/offers/${offer.offerId}/accept`, headers, body);
      return offer.conversationId;
    }
    await wait(20);
  }
};
