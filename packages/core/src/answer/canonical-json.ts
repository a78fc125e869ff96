/**
 * JSON with keys in code-point order and no spaces: equal content gives equal text, whatever order it arrived in.
 *
 * @param value plain JSON; a value that JSON cannot carry is dropped as `JSON.stringify` drops it
 * @example canonicalJson({ b: 1, a: [2, null] }) //=> '{"a":[2,null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
