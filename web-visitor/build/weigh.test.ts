import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a visitor's phone has to load, in bytes after gzip. */
interface Weights {
  /** The script on every page of an organisation's site. */
  readonly button: number;
  /** From the door to the farewell, in the heaviest language: the page, its style, its scripts. */
  readonly wholeChat: number;
}

/** The most that is allowed (design §5). Each kilobyte is a second for somebody on a bad line. */
const mostAllowed: Weights = { button: 1_500, wholeChat: 20_000 };

const languages = ['nl', 'fr', 'en', 'de'];
/** Loaded only by whoever finds the door shut, or asks to hear that it is their turn. */
const aside = ['shut-view', 'turn-sound'];

/** Weighs a built page. */
const weigh = (folder: string): Weights => {
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

const folder = mkdtempSync(join(tmpdir(), 'baken-page-'));
let weights: Weights;

beforeAll(() => {
  const vite = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], {
    cwd: join(import.meta.dirname, '..'),
    // Jest says that this is a test; a phone gets what is built for it.
    env: { NODE_ENV: 'production' },
  });
  weights = weigh(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a phone has to load', () => {
  it('is at most 1.5 kB for the button on every page', () => {
    expect(weights.button).toBeGreaterThan(500);
    expect(weights.button).toBeLessThanOrEqual(mostAllowed.button);
  });

  it('is at most 20 kB for a whole chat, in every language', () => {
    expect(weights.wholeChat).toBeGreaterThan(10_000);
    expect(weights.wholeChat).toBeLessThanOrEqual(mostAllowed.wholeChat);
  });

  it('is never a picture, a font, or a script inside the page', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.(?!js$|css$|html$)\w+$/.test(file))).toEqual([]);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).not.toMatch(
      /<style|style=|<script(?![^>]*src=)/,
    );
  });

  it('keeps nothing and asks nobody but Baken', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    for (const script of scripts) {
      expect(script).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\./);
      expect(script.match(/https?:\/\/(?!www\.w3\.org)[\w.]+/g) ?? []).toEqual([]);
    }
  });
});
