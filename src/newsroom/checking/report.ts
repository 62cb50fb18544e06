import type { Problem } from '../model/problems.ts';

/** Problems as text for people, as annotations for GitHub, as JSON for programs. */
export type Format = 'text' | 'github' | 'json';
export const FORMATS: readonly Format[] = ['text', 'github', 'json'];

/** "2 errors, 1 warning". */
export const tally = (problems: readonly Problem[]): string => {
  const of = (severity: Problem['severity'], word: string) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  };
  return [...of('error', 'error'), ...of('warning', 'warning')].join(', ') || 'no problems';
};

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');

/** @param folder The content folder as the reader of the report would name it; it stands before each path. */
export const report = (format: Format, problems: readonly Problem[], folder: string): string => {
  // A file's name may hold anything, a line break too.
  const name = (file: string) => (file === '.' ? folder : `${folder}/${file}`).replace(/\p{Cc}/gu, '\u00b7');
  const at = (problem: Problem) => ({ ...problem, file: name(problem.file) });
  return REPORTERS[format](problems.map(at));
};

const text = (problems: readonly Problem[]): string =>
  problems
    .map(({ file, line, column, severity, code, sentence, hint }) =>
      [
        `${file}:${line}:${column}  ${severity}  ${code}`,
        `  ${sentence}`,
        ...(hint ? [`  ${hint}`] : []),
      ].join('\n'),
    )
    .concat(`${tally(problems)}.`)
    .join('\n\n');

/** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
const github = (problems: readonly Problem[]): string => {
  const data = (value: string) =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string) => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return problems
    .map(({ file, line, column, severity, code, sentence, hint }) => {
      const where = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
      return `::${severity} ${where}::${data([sentence, hint ?? ''].join(' ').trim())}`;
    })
    .join('\n');
};

const REPORTERS: Record<Format, (problems: readonly Problem[]) => string> = {
  text,
  github,
  json: (problems) => JSON.stringify(problems, null, 2),
};
