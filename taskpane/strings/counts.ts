/** A count as people read it: 50,000. */
export function numbered(count: number): string {
  return count.toLocaleString("en");
}
