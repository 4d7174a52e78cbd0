import { isId, type ConversationId } from '@baken/kernel';
import type { Request, Response } from 'express';
import type { TokenSealer } from '../edge/sealed-token.ts';

const name = '__Host-baken';

/**
 * The only thing that a visitor's browser keeps: a sealed name of the visit, unreadable to scripts, sent to this origin only, with the life
 * of the return window. Every answer to the visitor renews it, so it runs out that long after the page was last there.
 */
export interface VisitCookie {
  set(response: Response, conversationId: string): void;
  clear(response: Response): void;
  /** The visit that this request carries, if its cookie is ours and not older than the return window. */
  read(request: Request): ConversationId | undefined;
}

/** windowSeconds: the organisation's return window. now: milliseconds since 1970. */
export const visitCookie = (sealer: TokenSealer, windowSeconds: number, now: () => number): VisitCookie => {
  const write = (response: Response, value: string, maxAge: number): void => {
    response.append(
      'set-cookie',
      `${name}=${value}; Max-Age=${String(maxAge)}; Path=/; Secure; HttpOnly; SameSite=Strict`,
    );
  };
  return {
    set: (response, conversationId) =>
      write(response, sealer.seal(`${conversationId} ${String(now())}`), windowSeconds),
    clear: (response) => write(response, '', 0),
    read: (request) => {
      const token = cookieValue(request.headers.cookie);
      const [id = '', seenAt = ''] = (token === undefined ? undefined : sealer.open(token))?.split(' ') ?? [];
      return isId(id) && now() - Number(seenAt) <= windowSeconds * 1_000 ? id : undefined;
    },
  };
};

const cookieValue = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
