import { adminPolicy } from '../hosting/policy.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Editor } from './configuration.ts';
import type { Settings } from '../newsroom/model/settings.ts';

/** The page in which the editor runs. Readers are led there by no link, and search engines are told to pass it over. */
export const adminPage = ({ forge }: Editor, { name }: Pick<Settings, 'name'>): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${adminPolicy(forge)}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Editor · ${escapeHtml(name)}</title>
</head>
<body>
<noscript>The editor needs JavaScript. All it does can also be done with git.</noscript>
<script type="module" src="start.js"></script>
</body>
</html>
`;
