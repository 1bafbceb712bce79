/** Returns the values by key, keys in the order of their first value. */
export function groupBy<Value, Key>(values: Iterable<Value>, findKey: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = findKey(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
