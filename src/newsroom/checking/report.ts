import { allOf } from '../../text/nearest.ts';
import type { Code, Problem } from '../model/problems.ts';

/** Problems as text for people, as annotations for GitHub, as JSON for programs. */
export type Format = 'text' | 'github' | 'json';
export const FORMATS: readonly Format[] = ['text', 'github', 'json'];

/** Warnings of one file that are told: who mends these will look at the others. Programs get all. */
const MOST_WARNINGS = 10;

/** Places at which a name is told that nothing has, beside the first one. */
const MOST_PLACES = 4;

/** What is one mistake however many places have it: a name that nothing has, a file that is a draft. It is told at the first, with the others. */
const IN_PLACES: ReadonlySet<Code> = new Set<Code>(['unknown-reference', 'draft-target']);

/** Each mistake once, with the other places that have it. */
const mistakesIn = (problems: readonly Problem[]): Problem[] => {
  const places = Map.groupBy(
    problems.filter(({ code }) => IN_PLACES.has(code)),
    ({ sentence }) => sentence,
  );
  return problems.flatMap((problem) => {
    const [first, ...others] = (IN_PLACES.has(problem.code) && places.get(problem.sentence)) || [problem];
    if (first !== problem) return [];
    const shown = others.slice(0, MOST_PLACES).map(({ file, line }) => `${file}:${line}`);
    const rest = others.length - shown.length;
    if (others.length === 0) return [problem];
    const also = `It is also named in ${allOf([...shown, ...(rest > 0 ? [`${rest} more place${rest === 1 ? '' : 's'}`] : [])])}.`;
    return [{ ...problem, hint: [problem.hint ?? '', also].join(' ').trim() }];
  });
};

/** Problems as people read them: of each file every error, and so many warnings; and how many more there are, where the last one stands. */
const toldInFiles = (problems: readonly Problem[]): { problem: Problem; more: number }[] => {
  const count = new Map<string, number>();
  const warnings = Map.groupBy(
    problems.filter(({ severity }) => severity === 'warning'),
    ({ file }) => file,
  );
  return problems.flatMap((problem) => {
    if (problem.severity === 'error') return [{ problem, more: 0 }];
    const number = (count.get(problem.file) ?? 0) + 1;
    count.set(problem.file, number);
    const more = (warnings.get(problem.file)?.length ?? 0) - MOST_WARNINGS;
    return number > MOST_WARNINGS
      ? []
      : [{ problem, more: number === MOST_WARNINGS ? Math.max(0, more) : 0 }];
  });
};

const andMore = (more: number): string[] =>
  more === 0 ? [] : [`And ${more} more warning${more === 1 ? '' : 's'} in this file.`];

/** "2 errors, 1 warning": as many as people are told of. */
export const tally = (problems: readonly Problem[]): string => {
  const mistakes = mistakesIn(problems);
  const of = (severity: Problem['severity'], word: string) => {
    const count = mistakes.filter((problem) => problem.severity === severity).length;
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
  toldInFiles(mistakesIn(problems))
    .map(({ problem: { file, line, column, severity, code, sentence, hint }, more }) =>
      [
        `${file}:${line}:${column}  ${severity}  ${code}`,
        `  ${sentence}`,
        ...(hint ? [`  ${hint}`] : []),
        ...andMore(more).map((words) => `  ${words}`),
      ].join('\n'),
    )
    .concat(`${tally(problems)}.`)
    .join('\n\n');

/** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
const github = (problems: readonly Problem[]): string => {
  const data = (value: string) =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string) => data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return toldInFiles(mistakesIn(problems))
    .map(({ problem: { file, line, column, severity, code, sentence, hint }, more }) => {
      const where = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
      return `::${severity} ${where}::${data([sentence, hint ?? '', ...andMore(more)].join(' ').trim())}`;
    })
    .join('\n');
};

const REPORTERS: Record<Format, (problems: readonly Problem[]) => string> = {
  text,
  github,
  json: (problems) => JSON.stringify(problems, null, 2),
};
