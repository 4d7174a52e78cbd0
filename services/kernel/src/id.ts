/**
 * Ids are UUIDv7 (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then chance. They sort by the time they were made,
 * which keeps index pages of the store together, and say nothing else.
 */
export type Id<Of extends string> = string & { readonly __of: Of };

/** Names a visit from the door to its erasure: the entry, the place in the queue and the conversation carry the same id. */
export type ConversationId = Id<'conversation'>;
export type CounsellorId = Id<'counsellor'>;
export type OfferId = Id<'offer'>;

/** Makes ids. `chance` fills an array with random bytes, as `crypto.getRandomValues` does. */
export const idMaker =
  (nowMilliseconds: () => number, chance: (bytes: Uint8Array) => Uint8Array) =>
  <Of extends string>(): Id<Of> =>
    uuidV7(nowMilliseconds(), chance(new Uint8Array(10))) as Id<Of>;

export type MakeId = ReturnType<typeof idMaker>;

/** milliseconds: since 1970. random: 10 bytes, of which 74 bits are used. */
export const uuidV7 = (milliseconds: number, random: Uint8Array): string => {
  const bytes = random.slice(0, 10);
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${milliseconds.toString(16).padStart(12, '0')}${hex}`.replace(
    /(.{8})(.{4})(.{4})(.{4})/,
    '$1-$2-$3-$4-',
  );
};

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text from outside has the shape of one of our ids. */
export const isId = (text: string): text is Id<never> => shape.test(text);
