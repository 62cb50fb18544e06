import type { Random } from './random.ts';

/** The words of a made-up world: plain ones that claim nothing, and names that nobody has. */

const listed = (words: string): string[] => words.trim().split(/\s+/);

const NOUNS = listed(`
  agreement alarm archive bank barge basin bell bench bill boat border box branch bridge budget building cable camp canal
  card cart cellar charter chest clerk clock coast column concert contract copy corridor council crane crossing current
  debate delay depot desk district door draft dune engine entrance estimate exchange factory fair farm fence ferry field
  file filter fleet flood floor forest form fountain fund garden gate glass grain grant ground guard hall harbour harvest
  hearing hedge hill hospital house hut inlet inquiry kiln ladder lake lamp lane ledger lesson letter level library
  licence lift line list loan lock machine map margin market meadow measure meeting message mill mine mirror motion
  museum night notice office orchard order paper park passage path permit pier pipe plan plant platform plot pond port
  post price proposal pump quarry quay queue rail rain reading record reef region register repair reply report request
  reserve result river road roof room rope route rule sale sample school season seed shelf ship signal site sketch slope
  stall station store storm street study summer supply survey table tax team theatre timber tower track trade train
  treaty trial tunnel valley vessel village visit vote wage wall water weight wharf window winter wood workshop yard
`);
const ADJECTIVES = listed(`
  broad calm careful cheap clean clear coastal cold common costly damp deep direct distant dry early empty even fair
  firm fresh full gentle green heavy high hollow joint late level light local long low main modest narrow new northern
  old open outer plain public quick quiet rare rough round rural second shallow sharp short single slow small smooth
  southern spare steep still strong sudden tall thin upper usual warm western wide winter
`);
const VERBS = listed(`
  accepted adjusted answered approved avoided blocked borrowed bought built carried checked cleared closed collected
  copied counted covered crossed delayed delivered divided drained extended filled finished followed funded gathered
  guarded inspected kept lent lifted listed loaded lowered mapped marked measured mended moved named offered opened
  ordered painted planned posted printed raised reached read received recorded refused rented repaired replaced
  reviewed shared shifted shortened signed sold sorted split stored studied tested traded turned watched weighed
  widened
`);
const SYLLABLES = listed(`
  ba bel bro cal cor dar del dro el fen gar gol har hel il jor kal kel kor lan lem lor mal mer mir mor nal nem nor ol or
  pal pel quin ral ren ros sal sen sil sor tal tem tor ul val vel vor wen yar zel zor
`);
const ENDINGS = listed('a e i o ad an ar em en ik im in is ok on os und ur us');

/** A name of a made-up person, place or firm, another for each number. */
export const nameOf = (number: number): string => {
  // Steps that share no divisor with the count visit every combination before one comes again.
  const combinations = SYLLABLES.length ** 2 * ENDINGS.length;
  const at = (number * 7919 + 104_729) % combinations;
  const [first, rest] = [at % SYLLABLES.length, Math.floor(at / SYLLABLES.length)];
  const [second, end] = [rest % SYLLABLES.length, Math.floor(rest / SYLLABLES.length)];
  const name = `${SYLLABLES[first]}${SYLLABLES[second]}${ENDINGS[end]}`;
  const round = Math.floor(number / combinations);
  return capital(name) + (round > 0 ? ` ${nameOf(round)}` : '');
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Common words come often and rare ones seldom, as in any text. */
const common = (random: Random, words: readonly string[]): string =>
  words[random.popular(words.length)] ?? '';

/** One in twenty is a word of its own, as each text of a real newsroom has some that no other has. */
export const noun = (random: Random): string =>
  random.chance(0.05) ? nameOf(random.popular(30_000)).toLowerCase() : common(random, NOUNS);
export const thing = (random: Random): string => `${common(random, ADJECTIVES)} ${noun(random)}`;

/** What somebody did, in some eight to fourteen words. */
export const deed = (random: Random): string => {
  const place = random.oneOf(['beside', 'behind', 'near', 'along', 'above']);
  const end = random.chance(0.5) ? ` and ${common(random, VERBS)} the ${thing(random)}` : '';
  return `${common(random, VERBS)} the ${thing(random)} ${place} the ${noun(random)}${end}`;
};

/** A sentence of its own, about nobody. */
export const sentence = (random: Random): string =>
  `The ${thing(random)} stood ${random.oneOf(['beside', 'behind', 'near', 'above'])} the ${thing(random)}, and the ${noun(random)} of the ${noun(random)} was ${common(random, ADJECTIVES)}.`;
