import { escapeHtml } from '../../text/escape-html.ts';
import type { Problem } from '../model/problems.ts';

/** What the dev server shows of the check: a list in the corner of each page that opens a file at its line. */

const STYLE = `.findings{position:fixed;inset:auto 0 0 auto;z-index:99;max-width:min(32rem,100vw);max-height:80vh;overflow:auto;padding:.5rem .75rem;font:14px/1.4 system-ui;color:#171613;background:#fff3c4;border:1px solid #8a6d00}.findings summary{cursor:pointer}.findings li{margin-block:.5rem}@media print{.findings{display:none}}`;

const item = ({ file, line, column, sentence, hint }: Problem, open: (place: string) => string): string => {
  const place = `${file}:${line}:${column}`;
  const link = `<a href="${escapeHtml(open(place))}" target="open-in-editor">${escapeHtml(place)}</a>`;
  return `<li>${link}<br>${[sentence, hint ?? ''].map(escapeHtml).join('<br>')}</li>`;
};

/**
 * A finished page with the findings in it, those of its own file first. Without findings the page stays as it is.
 *
 * @param path Of the page.
 * @param open The address that opens a file of the content folder at `file:line:column`. What it answers is not shown.
 */
export const withFindings = (
  html: string,
  findings: readonly Problem[],
  path: string,
  open: (place: string) => string,
): string => {
  if (findings.length === 0) return html;
  const { here = [], elsewhere = [] } = Object.groupBy(findings, ({ file }) =>
    path.endsWith(`/${file.replace(/\.[^.]*$/, '')}/`) ? 'here' : 'elsewhere',
  );
  const items = [...here, ...elsewhere].map((one) => item(one, open)).join('');
  const list = `<style>${STYLE}</style><details class="findings" lang="en" dir="ltr"><summary>The check: ${here.length} on this page, ${elsewhere.length} elsewhere</summary><ul>${items}</ul></details><iframe name="open-in-editor" title="Opens files" hidden></iframe>`;
  const end = html.lastIndexOf('</body>');
  return end === -1 ? html : html.slice(0, end) + list + html.slice(end);
};
