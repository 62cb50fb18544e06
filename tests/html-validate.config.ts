import type { ConfigData } from 'html-validate';

/** What the built pages are held to: the HTML standard in full, and none of the rules about taste in writing it. */
export const htmlValidate: ConfigData = {
  extends: ['html-validate:standard'],
};
