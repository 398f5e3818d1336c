/** So many readings are kept: a workbook has fewer headings, and a long list of names is not worth more. */
const MOST_KEPT = 4096;

/**
 * A reading of texts that keeps what it read: the same headings are asked about again and again.
 * @example const lengths = readOnce((text) => text.length); lengths("達成率"); // => 3
 */
export function readOnce<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, value);
    return value;
  };
}
