import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostAllowed, weigh, type Weights } from './weigh.ts';

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
