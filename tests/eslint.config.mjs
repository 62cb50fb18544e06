import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** The newsroom is a pure function of the content: the same files give the same pages on any day. */
const impure = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'The newsroom has no clock: pass `today` in.'],
  [
    'MemberExpression[object.name="Date"][property.name="now"]',
    'The newsroom has no clock: pass `today` in.',
  ],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'The newsroom has no randomness.'],
].map(([selector, message]) => ({ selector, message }));
const outside = ['process', 'window', 'document', 'fetch', 'console'].map((name) => ({
  name,
  message: 'The newsroom touches nothing outside: take what you need as an argument.',
}));

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', '.vitest/', 'test-results/', 'content/']),
  eslint.configs.recommended,
  typescript.configs.strict,
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    rules: {
      eqeqeq: 'error',
      // TypeScript knows which names exist; this rule would want a list of them.
      'no-undef': 'off',
      // `npm run types` finds these too, and leaves those alone whose name begins with an underscore.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['src/text/**', 'src/newsroom/**', 'src/publishing/**'],
    rules: { 'no-restricted-syntax': ['error', ...impure], 'no-restricted-globals': ['error', ...outside] },
  },
);
