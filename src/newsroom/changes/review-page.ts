import { markdownToHtml } from 'satteri';
import type { Language } from '../../text/language/language.ts';
import { picturesPage } from './review-pages.ts';
import { reviewText } from './review-text.ts';
import type { Review } from './review.ts';

/** A review as a page of its own, which loads nothing but the pictures beside it and runs nothing. */
export const reviewPage = (review: Review, language: Language): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>What readers will notice</title>
<style>
body { margin: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
body > :not(.pair) { max-width: 45rem; margin-inline: auto }
ins { background: #d6f5d6; color: #063d06 }
del { background: #fbdada; color: #5c0a0a }
table { border-collapse: collapse }
td, th { padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #bbb; text-align: start }
td:not(:first-child), th { overflow-wrap: normal }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, var(--width))); gap: 1rem; justify-content: center }
figure { margin: 0 }
img { display: block; max-width: 100%; height: auto; border: 1px solid #767676 }
</style>
</head>
<body>
<main>
${markdownToHtml(reviewText(review, language)).html}</main>
${picturesPage(review.pages?.pictures)}</body>
</html>
`;
