import type { Actor, ConversationId, CounsellorId, Role } from '@baken/kernel';

export const conversationId = '018bcfe5-6800-7707-8707-070707070707' as ConversationId;
export const otherConversationId = '018bcfe5-6800-7707-8707-080808080808' as ConversationId;

export const anonymous: Actor = { kind: 'anonymous' };
export const visitor: Actor = { kind: 'visitor', conversationId };
export const system = (service: string): Actor => ({ kind: 'system', service });
export const staff = (...roles: readonly Role[]): Actor => ({
  kind: 'staff',
  counsellorId: 'anna' as CounsellorId,
  roles,
  units: ['chat'],
  alias: 'Anna',
});
