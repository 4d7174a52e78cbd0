import { describe, expect, it } from '@jest/globals';
import { estimateWait, remember, rememberedConversations, secondsPerPlace } from './wait-estimate.ts';

describe('the wait estimate', () => {
  it('says nothing while there are too few conversations to go by', () => {
    expect(secondsPerPlace([600, 600, 600, 600], 3)).toBeUndefined();
    expect(estimateWait(3, undefined)).toBeUndefined();
  });

  it('says nothing when nobody takes visitors', () => {
    expect(secondsPerPlace([600, 600, 600, 600, 600], 0)).toBeUndefined();
  });

  it('goes by the usual conversation, shared by those who are held side by side', () => {
    const seconds = [60, 1_200, 1_200, 1_200, 7_200];
    expect(secondsPerPlace(seconds, 1)).toBe(1_200);
    expect(secondsPerPlace(seconds, 4)).toBe(300);
    expect(estimateWait(2, 300)).toBe(600);
  });

  it('forgets old conversations', () => {
    const many = Array.from({ length: 40 }, (_, at) => at).reduce<readonly number[]>(remember, []);
    expect(many).toHaveLength(rememberedConversations);
    expect(many.at(-1)).toBe(39);
  });
});
