/**
 * The ids of a circle that goes through one of them, beginning with it; none if there is no circle.
 *
 * @param next What an id leads to.
 */
export const circleThrough = (start: string, next: (id: string) => string | undefined): string[] => {
  const ids = [start];
  for (let id = next(start); id !== start; id = next(id)) {
    // A circle further on does not go through this one.
    if (id === undefined || ids.includes(id)) return [];
    ids.push(id);
  }
  return ids;
};
