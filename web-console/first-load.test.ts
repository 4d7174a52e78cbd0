import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** One built file, as Vite's manifest tells it. Imports are keys of the manifest. */
interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const most = { firstLoad: 350 * 1024, screen: 40 * 1024 } as const;

let folder = '';
let manifest: Manifest = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baken-console-'));
  const vite = join(__dirname, '..', 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'error', '--manifest', 'manifest.json', '--outDir', folder];
  execFileSync(process.execPath, args, { cwd: __dirname });
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file that comes with these modules, each once. */
const filesOf = (...modules: readonly string[]): readonly string[] => {
  const keys = new Set<string>();
  const take = (key: string): void => {
    if (keys.has(key)) return;
    keys.add(key);
    manifest[key]?.imports?.forEach(take);
  };
  modules.forEach(take);
  return [...new Set([...keys].flatMap((key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])]))];
};

const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);

const shell = ['index.html', 'src/app/frame.tsx', 'src/i18n/nl.ts'] as const;
const languages = ['nl', 'fr', 'en', 'de'];

describe('what a counsellor’s browser loads', () => {
  it('is at most 350 kB until the first conversation can be held', () => {
    expect(Object.keys(manifest)).toEqual(expect.arrayContaining([...shell]));
    expect(bytesOf(filesOf(...shell, 'src/screens/desk/desk-screen.tsx'))).toBeLessThan(most.firstLoad);
  });

  it.each(['desk/desk-screen', 'overview/overview-screen'])('adds little for the screen %s', (screen) => {
    const known = new Set(filesOf(...shell));
    const own = filesOf(`src/screens/${screen}.tsx`).filter((file) => !known.has(file));
    expect(own.length).toBeGreaterThan(0);
    expect(bytesOf(own)).toBeLessThan(most.screen);
  });

  it('is one language at a time', () => {
    const first = filesOf('index.html');
    for (const language of languages) expect(first).not.toContain(manifest[`src/i18n/${language}.ts`]?.file);
  });

  it('holds no schema of the contract: those stay at the gateway', () => {
    const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
    const texts = scripts.map((name) => readFileSync(join(folder, 'assets', name), 'utf8'));
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).not.toMatch(/ZodError|strictObject/);
  });

  it('comes from Baken alone: the page names no other address', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).not.toMatch(/https?:|<style|<script(?! type="module")|\son\w+=/);
  });
});
