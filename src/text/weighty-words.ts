/**
 * English words that no copy-edit touches, because a letter more or less can make another statement of them: they count,
 * date, measure, point somewhere, deny, or say how sure something is. In small letters.
 */

const NUMBERS = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
  million millions billion billions trillion trillions first second third fourth fifth sixth seventh eighth ninth tenth
  eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
  once twice thrice single double triple half halves quarter quarters dozen dozens score scores`;

const QUANTITIES = `all any both each every few fewer fewest less least little many more most much several some majority
  minority nearly almost percent cent per`;

const DATES = `january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday now
  daily weekly monthly yearly annual annually`;

const UNITS = `seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
  millimetre millimetres centimetre centimetres metre metres kilometre kilometres meter meters kilometer kilometers
  mile miles yard yards foot feet inch inches acre acres hectare hectares gram grams kilogram kilograms kilo kilos
  tonne tonnes ton tons pound pounds ounce ounces litre litres liter liters gallon gallons barrel barrels
  watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts volt volts degree degrees celsius fahrenheit
  dollar dollars euro euros cents pence lira liras rial rials rouble roubles ruble rubles dinar dinars yen yuan
  mm cm km kg mg ml kw mw gw kwh mwh ha`;

const DIRECTIONS = `north south east west northern southern eastern western northward southward eastward westward northwards
  southwards eastwards westwards northeast northwest southeast southwest northeastern northwestern southeastern
  southwestern left right up down upper lower upstream downstream inside outside inner outer`;

const NEGATIONS = `no not none nor never neither nobody nothing nowhere cannot without unless hardly barely scarcely
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't
  mightn't needn't shan't`;

const MODALS = `can could may might must shall should will would ought maybe perhaps possibly probably likely unlikely
  allegedly reportedly apparently`;

export const WEIGHTY_WORDS: ReadonlySet<string> = new Set(
  [NUMBERS, QUANTITIES, DATES, UNITS, DIRECTIONS, NEGATIONS, MODALS].flatMap((words) => words.split(/\s+/)),
);
