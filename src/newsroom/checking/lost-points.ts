import type { Problem } from '../model/problems.ts';

/**
 * One point that is gone is one mistake: it is told where its words stand now, or else in the file that had it, with what to do and
 * every place that leads there.
 */
export const withLostPointsOnce = (problems: readonly Problem[]): Problem[] => {
  const byAddress = Map.groupBy(
    problems.filter(({ lost }) => lost !== undefined),
    ({ lost }) => lost,
  );
  const told = new Map<Problem, Problem | undefined>();
  for (const all of byAddress.values()) {
    const of = (code: Problem['code']) => all.find((one) => one.code === code);
    const [renamed, gone, unrecorded] = [of('renamed-id'), of('address-gone'), of('unrecorded-change')];
    const main = renamed ?? gone;
    if (!main || all.length === 1) continue;
    const leading = all.filter(({ code }) => code === 'broken-link' || code === 'unknown-claim');
    const { file, line, column } = renamed ?? unrecorded ?? main;
    const hint = [
      main.hint,
      ...(renamed ? [] : [unrecorded?.hint?.replace(/^Add /, 'Also add ')]),
      ...placesOf(leading, renamed !== undefined),
    ];
    for (const one of all) told.set(one, undefined);
    told.set(main, { ...main, file, line, column, hint: hint.filter(Boolean).join(' ') });
  }
  return problems.flatMap((one) => (told.has(one) ? (told.get(one) ?? []) : one));
};

const placesOf = (leading: readonly Problem[], isThere: boolean): string[] => {
  const places = [...new Set(leading.map(({ file, line }) => `${file}:${line}`))].join(', ');
  if (places === '') return [];
  return [
    isThere
      ? `These places name the old id, and will then be right again: ${places}.`
      : `These places lead to it. If it stays gone, let them lead elsewhere: ${places}.`,
  ];
};
