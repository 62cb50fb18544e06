import type { CheckedFolder } from '../check-folder.ts';
import type { Document } from '../newsroom/model/document.ts';
import { KIND_OF, type Kind } from '../newsroom/model/kinds.ts';
import { IMAGES } from '../newsroom/model/pictures/picture.ts';
import type { Position } from '../newsroom/model/position.ts';
import { heldOn } from '../newsroom/model/time/as-of.ts';
import type { Wanted } from './place.ts';

/** Something that may be written at a place, as an editor is told of it. */
export interface Offer {
  /** What stands in the text for it. */
  text: string;
  /** What it is called, in a line. */
  name: string;
  /** What else is known of it, a line each. */
  about: readonly string[];
  /** Where it is written down: a path within the content folder. */
  path?: string;
  at?: Position;
}

/** What a link in a text may lead to. */
const LINKED: readonly string[] = ['actor', 'location', 'term', 'topic', 'article', 'page', 'source'];

/** Facts that are told of an actor or a place. More than this nobody reads beside the cursor. */
const MOST_FACTS = 4;

const nameOf = ({ data, id }: Document): string => {
  if (!data) return id;
  if ('headline' in data) return data.headline;
  if ('name' in data) return data.name;
  if ('publisher' in data) return `${data.publisher}: ${data.title ?? data.url ?? id}`;
  return 'title' in data ? data.title : id;
};

/** @param day The day whose state of knowledge is asked for. */
const aboutOf = ({ data }: Document, day: string): string[] => {
  if (!data) return ['Its file has mistakes.'];
  const facts = 'facts' in data ? data.facts.filter((fact) => heldOn(fact, day)).slice(0, MOST_FACTS) : [];
  return [
    'description' in data ? data.description : undefined,
    'status' in data ? `${data.status}, as of ${data.asOf}` : undefined,
    ...facts.map(({ text }) => `On ${day}: ${text}`),
    'date' in data ? data.date : undefined,
    'url' in data ? data.url : undefined,
    'via' in data && data.via !== undefined ? `via ${data.via}` : undefined,
    'unit' in data ? data.unit : undefined,
    'role' in data ? data.role : undefined,
  ].filter((line) => line !== undefined);
};

const offersOfKind = (
  kind: Kind | 'entity',
  { documents, pictures }: CheckedFolder,
  day: string,
): Offer[] => {
  if (kind === 'picture')
    return pictures.map(({ id, width, height }) => ({
      text: id,
      name: `${width} × ${height} pixels`,
      about: [],
      path: `${IMAGES}/${id}`,
    }));
  return documents.flatMap((document): Offer[] => {
    const { collection, id, path } = document;
    const own = KIND_OF[collection];
    const isAsked = kind === 'entity' ? own === 'actor' || own === 'location' : own === kind;
    const text = kind === 'entity' ? `${own}:${id}` : id;
    return isAsked ? [{ text, name: nameOf(document), about: aboutOf(document, day), path }] : [];
  });
};

/**
 * Everything that may be written at a place of a file.
 *
 * @param file Path within the content folder.
 */
export const offersFor = (wanted: Wanted, file: string, checked: CheckedFolder): Offer[] => {
  const document = checked.documents.find(({ path }) => path === file);
  const day = document?.collection === 'articles' ? document.data?.asOf : undefined;
  switch (wanted.is) {
    case 'id':
      return offersOfKind(wanted.of, checked, day ?? checked.today);
    case 'claim':
      return (document?.body.claims ?? []).map(({ id, standing, text, at }) => ({
        text: id,
        name: standing,
        about: [text],
        path: file,
        at,
      }));
    case 'link':
      return LINKED.map((kind) => ({ text: `${kind}:`, name: '', about: [] }));
    case 'word':
      return wanted.of.map((text) => ({ text, name: '', about: [wanted.description] }));
    case 'name':
      return Object.entries(wanted.of).map(([text, description]) => ({
        text,
        name: '',
        about: [description],
      }));
  }
};
