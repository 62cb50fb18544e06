const COMMONS = /^CC (BY(?:-NC)?(?:-ND|-SA)?) (\d\.\d)$/;

/** Where a licence can be read, if its name tells. */
export const addressOfLicence = (licence: string): string | undefined => {
  const [, kind, version] = COMMONS.exec(licence) ?? [];
  if (kind !== undefined && version !== undefined)
    return `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
  return licence === 'CC0 1.0' ? 'https://creativecommons.org/publicdomain/zero/1.0/' : undefined;
};
