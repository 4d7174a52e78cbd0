import { resolve, sep } from 'node:path';
import type { Attributes } from './log.ts';

/** This repository's own folder, four above this file: places are told relative to it. */
const root = resolve(import.meta.dirname, '../../../..') + sep;
const frame = /^\s+at (?:.*\()?(?:file:\/\/)?(\/[^()\s]*:\d+):\d+\)?$/;

/**
 * The class of an unexpected error and the line of our own code that it came from. Never its message: messages quote what they
 * choke on, and that may be what a person typed.
 */
export const describeError = (error: unknown): Pick<Attributes, 'errorName' | 'errorPlace'> => {
  if (!(error instanceof Error)) return { errorName: `thrown-${typeof error}` };
  const errorName = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
  const errorPlace = placeIn(framesOf(error));
  return errorPlace === undefined ? { errorName } : { errorName, errorPlace };
};

/** A stack begins with the message, which may have lines that look like frames. */
const framesOf = ({ stack = '', message }: Error): readonly string[] => {
  const at = stack.indexOf(message);
  return stack.slice(at < 0 ? 0 : at + message.length).split('\n');
};

const placeIn = (frames: readonly string[]): string | undefined => {
  for (const line of frames) {
    const place = frame.exec(line)?.[1];
    if (place?.startsWith(root) && !place.includes('/node_modules/')) return place.slice(root.length);
  }
  return undefined;
};
