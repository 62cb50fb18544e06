import type { Label } from '../drawing/map/labels.ts';

/** Attributes of a name on a map. */
export const labelAttributes = ({ x, y, angle, place, isOver }: Label) => ({
  x,
  y,
  class: [place && 'place', isOver && 'over'].filter(Boolean).join(' ') || undefined,
  // The word is a utility of Tailwind's wherever it stands in a component, and a heavy one.
  transform: angle === undefined ? undefined : `rotate(${angle} ${x} ${y})`,
});
