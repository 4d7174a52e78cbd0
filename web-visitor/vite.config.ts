import { build, defineConfig, type Plugin } from 'vite';

/** Browsers since 2021: the last ones that a phone of 2015 still gets. Older ones get the page without scripts. */
const target = ['es2022', 'chrome94', 'firefox95', 'safari15.4'];

/** The button stands on other people's pages: one classic script under a name that never changes. */
const button = (): Plugin => {
  let outDir = '';
  return {
    name: 'baken-button',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    async closeBundle() {
      await build({
        configFile: false,
        root: import.meta.dirname,
        logLevel: 'error',
        build: {
          target,
          outDir,
          emptyOutDir: false,
          rolldownOptions: {
            input: 'src/button/button.ts',
            output: { format: 'iife', entryFileNames: 'button.js' },
          },
        },
      });
    },
  };
};

/** Vite wraps each `import()` in a loader for style sheets. There is one style sheet, and it is in the page: the loader would only weigh. */
const plainImports: Plugin = {
  name: 'baken-plain-imports',
  transform: (_code, id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

export default defineConfig({
  oxc: {
    jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
    jsxInject: "import { h, Fragment } from 'preact'",
  },
  plugins: [plainImports, button()],
  build: {
    target,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/page-[hash:6].js',
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/page-[hash:6][extname]',
      },
    },
  },
});
