import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
    // The gateway lets nothing load but files of its own: no picture may hide in a style as data.
    assetsInlineLimit: 0,
    // What changes with us and what changes with a library are kept apart, so that a new release reloads only the first.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui)\// },
          ],
        },
      },
    },
    reportCompressedSize: false,
  },
});
