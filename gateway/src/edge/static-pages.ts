import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { RequestHandler, Response } from 'express';
import { memoryFile, sendMemoryFile, type MemoryFile } from './memory-file.ts';

interface Pages {
  /** Folder of a built web app. It is read once, at start. */
  readonly folder: string;
  /** Files under `assets/` carry their hash in the name, but nothing of Baken may stay in a visitor's cache: the console's only. */
  readonly keepAssets?: boolean;
  /** Paths made to be included by the organisation's own site. */
  readonly shared?: readonly string[];
}

/** Serves a built web app from memory. Every path without a dot, outside the API, is the app's own page. */
export const staticPages = ({ folder, keepAssets = false, shared = [] }: Pages): RequestHandler => {
  const files = readPages(folder);
  const page = files.get('/index.html');
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    const file = files.get(request.path) ?? (isPage(request.path) ? page : undefined);
    if (file === undefined) {
      next();
      return;
    }
    if (shared.includes(request.path)) shareWithSites(response, file);
    else if (keepAssets && request.path.startsWith('/assets/')) {
      response.set('cache-control', 'public, max-age=31536000, immutable');
    }
    if (response.get('etag') !== undefined && request.get('if-none-match') === file.etag) {
      response.status(304).end();
      return;
    }
    sendMemoryFile(request, response, file).catch(next);
  };
};

const isPage = (path: string): boolean =>
  !path.includes('.') && !path.includes('%') && !path.startsWith('/v1');

const shareWithSites = (response: Response, file: MemoryFile): void => {
  response.set({
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=300',
    etag: file.etag,
  });
};

const readPages = (folder: string): ReadonlyMap<string, MemoryFile> => {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const name = `/${relative(folder, path).split(sep).join('/')}`;
        return [name, memoryFile(extname(entry.name), readFileSync(path))] as const;
      }),
  );
};
