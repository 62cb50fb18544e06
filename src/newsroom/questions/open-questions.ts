import type { Article, Newsroom } from '../model/newsroom.ts';
import { plainText, visitsTo } from '../model/tree.ts';

/** A question that an article leaves open. */
export interface OpenQuestion {
  article: Article;
  /** Its fragment id on the page of the article. */
  id: string;
  text: string;
}

/** Those of some articles, in their order. Of a withdrawn article there are none. */
export const openQuestions = (articles: Newsroom['articles']['list']): OpenQuestion[] =>
  articles.flatMap((article) =>
    visitsTo('question', article.body.tree)
      .filter(({ node }) => node.status === 'open')
      .map(({ node }) => ({ article, id: node.id, text: plainText(node.children.slice(0, 1)).trim() })),
  );
