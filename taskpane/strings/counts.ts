/** A count as people read it: 50,000. */
export function numbered(count: number): string {
  return count.toLocaleString("en");
}

/** "1 row", "50,000 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbered(count)} ${count === 1 ? one : many}`;
}
