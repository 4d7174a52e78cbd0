import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readText } from './post.ts';

const outcome = (typed: string): string => {
  const text = readText(typed);
  return text.ok ? text.value : text.fault.code;
};

describe('what may be said in one message', () => {
  it('is 4,000 characters as people count them', () => {
    expect(outcome('a'.repeat(4_000))).toHaveLength(4_000);
    expect(outcome('a'.repeat(4_001))).toBe('messaging.text-too-long');
  });

  it('counts an emoji with a skin tone, or a flag, as one', () => {
    expect(outcome('👋🏽'.repeat(2_000))).toHaveLength(8_000);
    expect(outcome(`${'👋🏽'.repeat(1_000)}${'a'.repeat(3_001)}`)).toBe('messaging.text-too-long');
  });

  it('is never more than sixteen kilobytes, however few characters that are', () => {
    expect(outcome('👨‍👩‍👧‍👦'.repeat(1_000))).toBe('messaging.text-too-long');
    expect(outcome('e\u0301'.repeat(8_000))).toBe('messaging.text-too-long');
  });

  it.each(['', '   ', '\n\n', '\u200b', '\u0000', '\u2060\ufeff'])('is not nothing: %j', (typed) => {
    expect(outcome(typed)).toBe('messaging.text-empty');
  });

  it('keeps lines and tabs, and takes out what cannot be seen and only confuses', () => {
    expect(outcome('a\tb\r\nc\rd\u2028e')).toBe('a\tb\nc\nd\ne');
    expect(outcome('a\u0007b\u001b[31mc\u0085d')).toBe('ab[31mc\nd');
  });

  it('writes the same letter in one way', () => {
    expect(outcome('cafe\u0301')).toBe('caf\u00e9');
  });

  it('gives what it kept before back unchanged, and never something that cannot be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (typed) => {
        const text = readText(typed);
        if (!text.ok) return;
        expect(readText(text.value)).toEqual(text);
        expect(text.value.isWellFormed()).toBe(true);
      }),
    );
  });
});
