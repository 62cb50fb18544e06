/** https://www.isbn-international.org/content/isbn-users-manual: the last sign of an ISBN follows from the others. */

const weighted = (signs: string, weights: readonly number[]): number =>
  [...signs].reduce((sum, sign, index) => sum + Number(sign) * (weights[index % weights.length] ?? 0), 0);

const checkOf13 = (twelve: string): string => String((10 - (weighted(twelve, [1, 3]) % 10)) % 10);
const checkOf10 = (nine: string): string => {
  const check = (11 - (weighted(nine, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check === 10 ? 'X' : String(check);
};

/** An ISBN of either length as thirteen digits without hyphens; undefined where a sign is wrong. */
export const isbn13 = (written: string): string | undefined => {
  const signs = written.replace(/[\s\u2010-\u2013-]/g, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(signs)) return checkOf13(signs.slice(0, 12)) === signs.at(-1) ? signs : undefined;
  if (!/^\d{9}[\dX]$/.test(signs) || checkOf10(signs.slice(0, 9)) !== signs.at(-1)) return undefined;
  const twelve = `978${signs.slice(0, 9)}`;
  return twelve + checkOf13(twelve);
};
