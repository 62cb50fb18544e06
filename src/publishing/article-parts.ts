import { z } from 'zod';
import type { Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { CHART_KINDS, dataPath } from '../newsroom/model/data/chart.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { addressOfLicence } from '../newsroom/model/pictures/licence.ts';
import { pictureFilePath, portableFile } from '../newsroom/model/pictures/picture.ts';
import { PARTIAL_DATE } from '../newsroom/model/time/partial-date.ts';
import { plainText, visitsTo } from '../newsroom/model/tree.ts';
import { termsOf } from '../newsroom/questions/sidebar.ts';
import { languageOf } from '../text/language/language.ts';
import type { Publisher } from './publisher.ts';

/** What of an article as data is no text: its pictures, its drawings, and the words that it explains. */

const sourceIds = z.array(z.string()).describe('Ids of entries of `sources`.');

const picture = z.strictObject({
  id: z.string(),
  url: z.url().describe('Address of its place in the text.'),
  file: z.url().describe('Address of the picture as JPEG.'),
  width: z.int(),
  height: z.int(),
  alt: z.string().describe('What is to be seen.'),
  caption: z.string().optional(),
  credit: z.string().describe('Whose it is.'),
  licence: z.string().describe('Why it may be shown.'),
  license: z.url().optional().describe('Where the licence can be read.'),
  generated: z.boolean().describe('Whether a program made it.'),
  sources: sourceIds,
});

const chart = z.strictObject({
  id: z.string(),
  url: z.url().describe('Address of its place in the text.'),
  title: z.string(),
  unit: z.string(),
  kind: z.enum(CHART_KINDS),
  data: z.url().describe('Address of the figures as CSV.'),
  x: z.string().describe('Name of the column along the drawing.'),
  y: z.array(z.string()).describe('Names of the columns that are drawn.'),
  events: z.array(z.string()).describe('Ids of the events that are marked.'),
  asOf: z.string().regex(PARTIAL_DATE).describe('A day for which the sources show the figures.'),
  licence: z.string().describe('Why they may be published.'),
  notes: z.string().optional(),
  sources: sourceIds,
});

const term = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.url().describe('Address of its page.'),
  description: z.string().describe('What it means.'),
  sources: sourceIds,
});

export const articleParts = {
  pictures: z.array(picture).optional().describe('In the order of the text.'),
  charts: z.array(chart).optional().describe('In the order of the text.'),
  terms: z.array(term).optional().describe('Words of the text that the site explains.'),
};

type Parts = z.output<z.ZodObject<typeof articleParts>>;

/** A list that has nothing is missing. */
export const partsOfArticle = (newsroom: Newsroom, article: Article, publisher: Publisher): Parts => {
  const { typeset } = languageOf(publisher.language);
  const page = publisher.url + pathOf('article', article.id);
  const { tree } = article.body;
  const pictures = visitsTo('figure', tree).flatMap(({ node }) => {
    const shown = newsroom.pictures.get(node.src);
    if (!shown) return [];
    const file = portableFile(shown);
    const caption = plainText(node.children).trim();
    const license = addressOfLicence(node.licence);
    return [
      {
        id: node.id,
        url: `${page}#${node.id}`,
        file: publisher.url + pictureFilePath(shown, file),
        width: file.width,
        height: Math.round((file.width * shown.height) / shown.width),
        alt: node.alt,
        ...(caption !== '' && { caption }),
        credit: node.credit,
        licence: node.licence,
        ...(license !== undefined && { license }),
        generated: node.generated,
        sources: visitsTo('citations', node.children).flatMap((visit) =>
          visit.node.citations.map(({ source }) => source),
        ),
      },
    ];
  });
  const charts = visitsTo('chart', tree).flatMap(({ node: { id, data, kind, x, y, events } }) => {
    const dataset = newsroom.data.get(data);
    if (!dataset) return [];
    const { title, unit, asOf, licence, notes, sources } = dataset;
    return [
      {
        id,
        url: `${page}#${id}`,
        title: typeset(title),
        unit: typeset(unit),
        kind,
        data: publisher.url + dataPath(data),
        x,
        y,
        events,
        asOf,
        licence,
        ...(notes !== undefined && { notes: typeset(notes) }),
        sources,
      },
    ];
  });
  const terms = termsOf(newsroom, article).map(({ id, name, description, sources }) => ({
    id,
    name: typeset(name),
    url: publisher.url + pathOf('term', id),
    description: typeset(description),
    sources,
  }));
  return {
    ...(pictures.length > 0 && { pictures }),
    ...(charts.length > 0 && { charts }),
    ...(terms.length > 0 && { terms }),
  };
};
