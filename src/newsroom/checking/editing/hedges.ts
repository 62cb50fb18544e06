import { problem } from '../../model/problems.ts';
import { languageOf } from '../../../text/language/language.ts';
import { contentRule } from '../rules/content-rule.ts';

/** "Reportedly" and "concerns grew" are somebody's word. A claim that says so and cites nobody, or counts as confirmed, hides whose. */
export const namedVoices = contentRule(['unnamed-voice'], (content) => {
  const unnamed = languageOf(content.language).wording?.unnamed;
  if (!unnamed) return [];
  return content.newsroom.articles.list.flatMap(({ path, body }) =>
    body.claims
      .filter(({ standing }) => standing === 'unsourced' || standing === 'confirmed')
      .flatMap(({ id, text, standing, at }) =>
        [...text.matchAll(unnamed)].map(([words]) =>
          problem('unnamed-voice', path, at, { id, words, standing }),
        ),
      ),
  );
});
