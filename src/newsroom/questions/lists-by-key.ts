/** Adds to the list under a key, which it begins if there is none: copying it for each entry takes the square of the time. */
export const addUnder = <K, V>(lists: Map<K, V[]>, key: K, entry: V): void => {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
};
