import { soundsLikeOffice } from '../newsroom/model/source.ts';
import { fold } from '../text/fold.ts';
import type { KnownPublishers } from './publishers.ts';

/**
 * Who wrote something, of those whom it names as its authors. An agency is whose text it is, and a publisher says so already: of
 * neither a reader should think that it is a person.
 *
 * @param publisher As the newsroom names it.
 * @param isNoPerson What else is known of a name.
 * @returns The fields, and a sentence to the editor for each name that is not among the authors or should perhaps not be.
 */
export const writtenBy = (
  names: readonly string[],
  publisher: string | undefined,
  publishers: KnownPublishers,
  isNoPerson: (name: string) => boolean = () => false,
): { authors: string[]; via?: string; remarks: string[] } => {
  const authors: string[] = [];
  const remarks: string[] = [];
  let via: string | undefined;
  for (const name of names) {
    const agency = publishers.agencyNamed(name);
    if (fold(publishers.named(name) ?? name) === fold(publisher ?? ''))
      remarks.push(`${name} is the publisher, so it is not under "authors".`);
    else if (agency !== undefined && (via ?? agency) === agency) {
      via = agency;
      remarks.push(`${name} is an agency, so it is under "via" and not under "authors".`);
    } else {
      authors.push(name);
      if (isNoPerson(name) || soundsLikeOffice(name))
        remarks.push(
          `${name} may not be a person. If it is an agency whose text this is, move it to "via". If it is a part of the publisher, take it out of "authors".`,
        );
    }
  }
  return { authors, ...(via !== undefined && { via }), remarks };
};
