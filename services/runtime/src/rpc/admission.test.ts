import { describe, expect, it } from '@jest/globals';
import type { Actor, ConversationId } from '@baken/kernel';
import { PostMessagesRequest } from '@baken/proto/gen/baken/messaging/v1/messaging_service.ts';
import { namesConversation, staysWithin } from './admission.ts';

const mine = '018bcfe5-6800-7707-8707-070707070707' as ConversationId;
const other = '018bcfe5-6800-7707-8707-080808080808';
const visitor: Actor = { kind: 'visitor', conversationId: mine };

describe('what a visitor may ask for', () => {
  it.each<[string, boolean, unknown]>([
    ['their own conversation', true, { conversationId: mine, unit: 'chat' }],
    ['another conversation', false, { conversationId: other }],
    ['no conversation in particular', false, { conversationId: '' }],
    ['something that names no conversation', false, { unit: 'chat' }],
    ['nothing', false, undefined],
    ['their own, with another inside', false, { conversationId: mine, post: { conversationId: other } }],
    [
      'their own, with another in a list',
      false,
      { conversationId: mine, posts: [{ conversationId: other }] },
    ],
    ['their own, with others by id', false, { conversationId: mine, conversationIds: [mine, other] }],
    [
      'their own in every place',
      true,
      { conversationId: mine, conversationIds: [mine], posts: [{ conversationId: mine }] },
    ],
    ['their own with bytes', true, { conversationId: mine, key: new Uint8Array(3), at: null }],
  ])('%s: %p', (_, allowed, request) => {
    expect(staysWithin(visitor, request)).toBe(allowed);
  });

  it('is another’s through nobody but a visitor: staff are judged by the service', () => {
    expect(staysWithin({ kind: 'anonymous' }, { conversationId: other })).toBe(true);
  });
});

describe('a request that serves visitors', () => {
  it('names a conversation of its own, not one inside a list', () => {
    expect(namesConversation({ conversationId: '' })).toBe(true);
    expect(namesConversation(PostMessagesRequest.decode(new Uint8Array()))).toBe(false);
    expect(namesConversation('conversationId')).toBe(false);
  });
});
