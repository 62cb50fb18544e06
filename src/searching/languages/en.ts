import type { LanguageRules } from '../language.ts';

/** Words that say nothing of what a text is about. All as `fold.ts` spells them. */
const STOP_WORDS = `
a an the this that these those there here
i me my we our ours you your yours he him his she her hers it its they them their theirs
myself himself herself itself themselves one ones
and or but nor so yet if then than as because while although though whether
of in on at by to from for with without about into onto over under between among through during
before after since until till against upon within across toward towards per via out off up down
is am are was were be been being do does did doing done has have had having
will would shall should can could may might must cannot
not no any some all each every both either neither such same own other another
very too also just only even ever still again already now please many much more most less few
arent cant couldnt didnt doesnt dont hadnt hasnt havent im isnt itd itll ive shouldnt thats theres theyre
theyve wasnt werent whats wheres whos wont wouldnt youre
`;
/** What a question begins with. */
const ASKING = 'who whom whose what which when where why how';
/** What goes with these, and is not what is asked about: "what happened in Paris", "who says so". */
const ASKED = 'happen happens happened happening say says said tell tells told explain mean means know known';

/** A word and its forms a line, where no ending explains them. */
const FAMILIES = `
agree agreed agrees agreeing
arise arises arose arisen arising
become becomes became becoming
begin begins began begun beginning
break breaks broke broken breaking
bring brings brought bringing
build builds built building
bus buses
buy buys bought buying
catch catches caught catching
child children
choose chooses chose chosen choosing
come comes came coming
crisis crises
deal deals dealt dealing
die dies died dying
draw draws drew drawn drawing
drive drives drove driven driving
eat eats ate eaten eating
fall falls fell fallen falling
feel feels felt feeling
fight fights fought fighting
find finds found finding findings
flee flees fled fleeing
fly flies flew flown flying
forbid forbids forbade forbidden forbidding
forget forgets forgot forgotten forgetting
free frees freed freeing
gas gases
get gets got gotten getting
give gives gave given giving
go goes went gone going
grow grows grew grown growing
hear hears heard hearing
hide hides hid hidden hiding
hold holds held holding
humane
keep keeps kept keeping
know knows knew known knowing
lay lays laid laying
lead leads led leading
leave leaves left leaving
lend lends lent lending
life lives
lose loses lost losing
make makes made making
man men
mean means meant meaning
meet meets met meeting meetings
morale
news
pay pays paid paying
person persons people
prove proves proved proven proving
quit quits quitting
rise rises rose risen rising
run runs ran running
see sees saw seen seeing
seek seeks sought seeking
sell sells sold selling
send sends sent sending
shoot shoots shot shots shooting shootings
sink sinks sank sunk sinking
sit sits sat sitting
speak speaks spoke spoken speaking
spend spends spent spending
stand stands stood standing
steal steals stole stolen stealing
strike strikes struck stricken striking
swear swears swore sworn swearing
take takes took taken taking
teach teaches taught teaching
tear tears tore torn tearing
think thinks thought thinking
throw throws threw thrown throwing
tie ties tied tying
understand understands understood understanding
unite unites united uniting
use uses used using
win wins won winning
withdraw withdraws withdrew withdrawn withdrawing
woman women
write writes wrote written writing
`;

/** Words of one meaning in the news a line, for a question that no passage answers in its own words. */
const RELATED = `
die dead death kill casualty fatality perish toll
wound injure injury hurt
people civilian resident
fall collapse topple overthrow oust downfall
begin start launch outbreak
end finish cease stop
attack strike raid assault offensive bombing shelling
take capture seize conquer
leave flee withdraw withdrawal retreat
fight clash battle
talk negotiation negotiate meet
agreement deal accord treaty pact
ceasefire truce
reason cause
help support back aid
army troop soldier military
rebel insurgent opposition
leader president
`;

const VOWELS = /[aeiouy]+/g;
const vowelsOf = (word: string): number => word.match(VOWELS)?.length ?? 0;

/** British spellings as Americans have them; what is no word in between is one for both. */
const american = (word: string): string =>
  word
    .replace(/(?<=^.{3,}[^aeiou])is(?=(?:e[sd]?|ing|ations?)$)/, 'iz')
    .replace(/(?<=^.{3,})our(?=(?:s|ed|ing|hood)?$)/, 'or')
    .replace(/(?<=^.{3,})tre(?=s?$)/, 'ter')
    .replace(/(?<=^.{3,})ence(?=s?$)/, 'ense')
    .replace(/^programme(?=s?$)/, 'program');

const singular = (word: string): string =>
  word
    .replace(/(?<=^.{2,})ies$/, 'y')
    .replace(/(?<=^.*(?:ss|sh|ch|x|zz))es$/, '')
    .replace(/(?<=[^su])(?<![sx]i)s$/, '');

/** What is left of a verb without `ed` or `ing`, with the `e` that these took the place of. */
const present = (word: string): string => {
  const [, rest = ''] = /^(.*[^e])(?:ed|ing)$/.exec(word) ?? [];
  if (rest.length < 3 || vowelsOf(rest) === 0) return word.replace(/(?<=^.{2,})ied$/, 'y');
  if (/i$/.test(rest)) return `${rest.slice(0, -1)}y`;
  const doubled = /([^aeiou])\1$/.test(rest);
  const short = vowelsOf(rest) === 1 && /[^aeiou][aeiou][^aeiouwxy]$/.test(rest);
  return !doubled && (short || /(?:[cvz]|[dr]g|[aeiou]s)$/.test(rest)) ? `${rest}e` : rest;
};

export const en: LanguageRules = {
  stopWords: STOP_WORDS,
  asking: ASKING,
  asked: ASKED,
  families: FAMILIES,
  related: RELATED,
  percent: ['per cent', 'percent', 'pct'],
  /**
   * A word without its ending, for comparison: not always a word. Endings that make another word are left alone, as
   * an "organ" is no "organisation" and the "news" are not "new"; stemmers of the trade take these for one.
   */
  stem: (word) =>
    /^[a-z]{4,}$/.test(word)
      ? present(singular(american(word)))
          .replace(/([^aeiou])\1$/, '$1')
          .replace(/(?<=^.{4,}[^e]|u)e$/, '')
      : word,
};
