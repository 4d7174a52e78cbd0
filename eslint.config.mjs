import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The traps of the language, with the help of types. The laws of the house stand in tools/check. */
export default defineConfig(
  {
    ignores: ['**/node_modules/', '**/dist/', '.baken/', 'proto/src/gen/', '**/fixture/'],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './web-visitor/tsconfig.json', './web-console/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Matters of taste: an arrow may give nothing back, and a port's answer may be a promise without waiting for one.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/require-await': 'off',
      // Baken's values are plain objects made by functions that close over what they need; nothing is lost when one of their functions is handed on.
      '@typescript-eslint/unbound-method': 'off',
      // mongoose's schemas are written as plain objects where its types name classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  // Matchers of jest have no type of their own.
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/*.journey.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off' },
  },
);
