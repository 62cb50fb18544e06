import { markdownToHtml } from 'satteri';
import type { Language } from '../../text/language/language.ts';
import { reviewText } from './review-text.ts';
import type { Review } from './review.ts';

/** A review as a page of its own, which loads nothing and runs nothing. */
export const reviewPage = (review: Review, language: Language): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>What readers will notice</title>
<style>
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
ins { background: #d6f5d6; color: #063d06 }
del { background: #fbdada; color: #5c0a0a }
</style>
</head>
<body>
${markdownToHtml(reviewText(review, language)).html}</body>
</html>
`;
