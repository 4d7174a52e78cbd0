import express, { Router, type RequestHandler } from 'express';
import { join } from 'node:path';

/**
 * Serves a built web app. Files under `assets/` carry their hash in the name, but nothing of Baken may stay in a visitor's cache, so
 * `keepAssets` is the console's only. Every path without a dot is the app's own page.
 */
export const staticPages = (folder: string, keepAssets: boolean): RequestHandler => {
  const router = Router();
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      etag: keepAssets,
      lastModified: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        if (keepAssets && path.includes('/assets/'))
          response.setHeader('cache-control', 'public, max-age=31536000, immutable');
        // The button is made to be included by the organisation's own site.
        if (path.endsWith('/button.js')) response.setHeader('cross-origin-resource-policy', 'cross-origin');
      },
    }),
  );
  router.get(/^\/[^.]*$/, (_request, response) => {
    response.sendFile(join(folder, 'index.html'), { etag: false, lastModified: false, cacheControl: false });
  });
  return router;
};
