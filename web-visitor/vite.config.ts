import { defineConfig, type Plugin } from 'vite';

/** The button stands on other people's pages: one classic script under a name that never changes. */
const button: Plugin = {
  name: 'baken-button',
  apply: 'build',
  async closeBundle() {
    const { build } = await import('vite');
    await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'error',
      publicDir: false,
      build: {
        target: 'es2020',
        emptyOutDir: false,
        rolldownOptions: {
          input: 'src/button/button.ts',
          output: { format: 'iife', entryFileNames: 'button.js' },
        },
      },
    });
  },
};

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [button],
  build: {
    // Phones of 2020 and younger; older ones get the page without scripts.
    target: ['es2020', 'chrome87', 'firefox90', 'safari14'],
    modulePreload: false,
    // A picture or font in the page would be one request more: there are none, and none may slip in.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
