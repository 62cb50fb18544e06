import type { Source } from './newsroom.ts';
import type { Standing } from './schema/evidence.ts';
import type { PublisherKind } from './schema/publishers.ts';
import type { Voice } from './voice.ts';

/** The fields of a source that say whose word it is, in words. A slip that is mended in one may make two sources one. */
export const NAMES_OF_VOICE: ReadonlySet<string> = new Set(['publisher', 'via']);

/** Kinds of publishers that only pass on what others say. */
const PASSES_ON: ReadonlySet<PublisherKind | undefined> = new Set(['encyclopaedia', 'unknown']);

/** Whether a publisher of that kind can bear out what another one says. */
export const confirms = ({ kind }: Pick<Voice, 'kind'>): boolean => !PASSES_ON.has(kind);

/**
 * Whose words some sources are, each once: copies of one text, all outlets of one party, one side or one owner, and what one author
 * writes for two publishers are one voice. It has the name and kind of the first that can confirm something.
 */
export const voicesOf = (sources: readonly Source[]): Voice[] => {
  const groups: { voices: Voice[]; marks: Set<string> }[] = [];
  for (const { voice } of sources) {
    const marks = new Set(voice.marks);
    const same = groups.filter((group) => !group.marks.isDisjointFrom(marks));
    const [first = { voices: [], marks: new Set<string>() }, ...others] = same;
    if (same.length === 0) groups.push(first);
    for (const one of [{ voices: [voice], marks }, ...others]) {
      first.voices.push(...one.voices);
      for (const mark of one.marks) first.marks.add(mark);
    }
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.flatMap(({ voices }) => voices.find(confirms) ?? voices.slice(0, 1));
};

/** The voices that bear each other out. */
export const independentVoices = (sources: readonly Source[]): Voice[] => voicesOf(sources).filter(confirms);

/** The standing that follows from sources alone. */
export const standingOf = (sources: readonly Source[]): Standing =>
  sources.length === 0 ? 'unsourced' : independentVoices(sources).length < 2 ? 'reported' : 'confirmed';

/** Who bears out what is confirmed, by name. */
export const confirmedBy = (
  standing: Standing,
  sources: readonly Source[],
): { voices?: readonly string[] } =>
  standing === 'confirmed' ? { voices: independentVoices(sources).map(({ name }) => name) } : {};
