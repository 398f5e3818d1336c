/**
 * Why google.script.run would not carry a value; undefined where it would. It takes plain objects, arrays and primitives: a Date lets the whole call fail.
 * Stricter than Google with undefined and numbers that are none, which would arrive as something else. It stands alone, so that a page can have it too.
 */
export function refusalOf(value: unknown, place = "value"): string | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${place} is ${value}`;
  const tag = Object.prototype.toString.call(value);
  if (tag !== "[object Array]" && tag !== "[object Object]") return `${place} is ${tag}`;
  for (const [key, item] of Object.entries(value as object)) {
    const refusal = refusalOf(item, `${place}.${key}`);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
