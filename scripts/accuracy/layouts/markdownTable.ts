/** A Markdown table that also reads well as plain text: the first columns to the left, the others to the right. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[], leftColumns: number): string[] {
  const widths = headings.map((heading, column) => Math.max(3, heading.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const isLeft = (column: number): boolean => column < leftColumns;
  const line = (row: readonly string[]): string => {
    const cells = widths.map((width, column) => (isLeft(column) ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width)));
    return `| ${cells.join(" | ")} |`;
  };
  const ruler = widths.map((width, column) => (isLeft(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(headings), `| ${ruler.join(" | ")} |`, ...rows.map(line)];
}
