import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a visitor's phone has to load, in bytes after gzip. */
export interface Weights {
  /** The script on every page of an organisation's site. */
  readonly button: number;
  /** From the door to the farewell, in the heaviest language: the page, its style, its scripts. */
  readonly wholeChat: number;
}

/** The most that is allowed (design §5). Each kilobyte is a second for somebody on a bad line. */
export const mostAllowed: Weights = { button: 1_500, wholeChat: 20_000 };

const languages = ['nl', 'fr', 'en', 'de'];
/** Loaded only by whoever finds the door shut, or asks to hear that it is their turn. */
const aside = ['shut-view', 'turn-sound'];

/** Weighs a built page. */
export const weigh = (folder: string): Weights => {
  const weightOf = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  const assets = readdirSync(join(folder, 'assets'));
  const named = (names: readonly string[]): readonly string[] =>
    assets.filter((file) => names.some((name) => file.startsWith(`${name}-`)));
  const always = assets.filter((file) => !named([...languages, ...aside]).includes(file));
  const heaviest = Math.max(...named(languages).map((file) => weightOf(`assets/${file}`)));
  return {
    button: weightOf('button.js'),
    wholeChat:
      weightOf('index.html') + heaviest + always.reduce((sum, file) => sum + weightOf(`assets/${file}`), 0),
  };
};
