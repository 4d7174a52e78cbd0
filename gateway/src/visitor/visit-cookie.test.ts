import { describe, expect, it } from '@jest/globals';
import type { ConversationId } from '@baken/kernel';
import type { Request, Response } from 'express';
import { tokenSealer } from '../edge/sealed-token.ts';
import { visitCookie } from './visit-cookie.ts';

const secret = 'a secret of at least thirty-two characters';
const conversationId = '01a20ddb-3f80-7f3d-8f49-9098cf3b0494' as ConversationId;

/** Sets a cookie and reads it back after some seconds, maybe changed on the way. */
const bringBack = (
  afterSeconds: number,
  change: (cookie: string) => string = (cookie) => cookie,
  key = secret,
) => {
  let now = 1_000_000_000_000;
  let header = '';
  const response = { append: (_name: string, value: string) => (header = value) } as unknown as Response;
  visitCookie(tokenSealer(secret, 'visit'), 300, () => now).set(response, conversationId);
  now += afterSeconds * 1_000;
  const cookie = change(header.split(';')[0] ?? '');
  const request = { headers: { cookie: `other=1; ${cookie}` } } as unknown as Request;
  return { found: visitCookie(tokenSealer(key, 'visit'), 300, () => now).read(request), header };
};

describe('the cookie of a visit', () => {
  it('brings a visitor back within five minutes, and not after', () => {
    expect(bringBack(299).found).toBe(conversationId);
    expect(bringBack(301).found).toBeUndefined();
  });

  it('cannot be read by scripts, sent to other sites, or understood by anybody', () => {
    const { header } = bringBack(0);
    expect(header).toMatch(/^__Host-baken=[\w-]+; Max-Age=300; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    expect(header).not.toContain(conversationId);
  });

  it('is nothing when it was changed, made up, or sealed elsewhere', () => {
    const flip = (cookie: string): string => cookie.slice(0, -1) + (cookie.endsWith('A') ? 'B' : 'A');
    expect(bringBack(1, flip).found).toBeUndefined();
    expect(bringBack(1, () => '__Host-baken=AAAA').found).toBeUndefined();
    expect(
      bringBack(1, (cookie) => cookie, 'another secret of thirty-two characters!').found,
    ).toBeUndefined();
  });

  it('of one purpose is not a token of another', () => {
    const token = tokenSealer(secret, 'visit').seal('x');
    expect(tokenSealer(secret, 'feedback').open(token)).toBeUndefined();
    expect(tokenSealer(secret, 'visit').open(token)).toBe('x');
  });
});
