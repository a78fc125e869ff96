/** The own fields of a plain object of unknown origin, apart from any prototype; null for anything else. */
export function fieldsOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}
