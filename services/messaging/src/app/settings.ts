import type { Organisation } from '@baken/organisation';
import type { ConversationRules } from '../domain/conversation.ts';
import type { Terms } from '../domain/term.ts';

/** The part of the organisation's settings that messaging lives by. */
export interface Settings {
  readonly rules: ConversationRules;
  readonly terms: Terms;
}

export const settingsOf = ({ conversation, retention, zone }: Organisation): Settings => ({
  rules: conversation,
  terms: {
    transcript: retention.transcript,
    nickname: retention.nickname,
    doorAnswers: retention.doorAnswers,
    zone,
  },
});
