/**
 * A UUIDv7, as @baken/kernel makes them, from what a browser brings along: the time in front and the chance of a UUIDv4 behind it.
 * milliseconds: since 1970. chance: a UUIDv4.
 */
export const newId = (milliseconds: number, chance: string): string => {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(15)}`;
};
