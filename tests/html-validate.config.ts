import type { ConfigData } from 'html-validate';

/** What every built page is held to: valid HTML, complete documents, and what a program can see of accessibility. */
export const htmlValidate: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // White space is the compiler's, and the length of a headline is its editor's.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // What stands beside a text lies within main, where it must not be a complementary landmark.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Our own scripts come from where the page comes from.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};
