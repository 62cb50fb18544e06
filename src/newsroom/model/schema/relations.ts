/** What there is among actors: what an actor can be, and what one can be to another. */

export const ACTOR_TYPES = [
  'person',
  'state',
  'government',
  'agency',
  'court',
  'parliament',
  'party',
  'company',
  'armed-group',
  'armed-force',
  'international-organisation',
  'media-outlet',
  'research-body',
  'movement',
  'organisation',
] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

/** Families of relations, in the order in which a page lists them. */
export const RELATION_FAMILIES = [
  'support',
  'cooperation',
  'conflict',
  'power',
  'law',
  'money',
  'membership',
  'succession',
  'kinship',
  'science',
] as const;
export type RelationFamily = (typeof RELATION_FAMILIES)[number];

interface RelationRule {
  family: RelationFamily;
  /** True where it reads the same from both ends. */
  mutual?: true;
  /** What the actor can be, and what the other one. Left out where it can be any. */
  from?: readonly ActorType[];
  to?: readonly ActorType[];
  /** True where both are persons, or neither is. */
  alike?: true;
}

const PERSON = ['person'] as const;
const GROUPS = ACTOR_TYPES.filter((type) => type !== 'person');

/** Only what certainly cannot be is kept out: the check stops at it. */
export const RELATIONS = {
  backs: { family: 'support' },
  'allied-with': { family: 'support', mutual: true },
  'coordinates-with': { family: 'support', mutual: true },
  'cooperates-with': { family: 'cooperation', mutual: true },
  opposes: { family: 'conflict', mutual: true },
  fights: { family: 'conflict', mutual: true },
  leads: { family: 'power', to: GROUPS },
  commands: { family: 'power' },
  represents: { family: 'power' },
  appoints: { family: 'power', to: PERSON },
  supervises: { family: 'law', from: GROUPS, to: GROUPS },
  regulates: { family: 'law', from: GROUPS, to: GROUPS },
  sanctions: { family: 'law', from: GROUPS },
  sues: { family: 'law' },
  tries: { family: 'law', from: ['court'] },
  owns: { family: 'money', to: GROUPS },
  funds: { family: 'money' },
  'lends-to': { family: 'money' },
  supplies: { family: 'money' },
  employs: { family: 'money', to: PERSON },
  'part-of': { family: 'membership', to: GROUPS },
  'member-of': { family: 'membership', to: GROUPS },
  succeeds: { family: 'succession', alike: true },
  'parent-of': { family: 'kinship', from: PERSON, to: PERSON },
  'married-to': { family: 'kinship', mutual: true, from: PERSON, to: PERSON },
  'researches-with': { family: 'science', mutual: true },
  advises: { family: 'science' },
} as const satisfies Record<string, RelationRule>;
export type RelationKind = keyof typeof RELATIONS;

export const RELATION_KINDS = Object.keys(RELATIONS) as [RelationKind, ...RelationKind[]];

/** What is known of a kind of relation. */
export const relationRule = (kind: RelationKind): RelationRule => RELATIONS[kind];

/** Whether one actor can be that to another. */
export const canJoin = (kind: RelationKind, from: ActorType, to: ActorType): boolean => {
  const rule = relationRule(kind);
  return (
    (rule.from?.includes(from) ?? true) &&
    (rule.to?.includes(to) ?? true) &&
    (rule.alike === undefined || (from === 'person') === (to === 'person'))
  );
};
