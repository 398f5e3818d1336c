import type { Sheet } from "../../src/index";

const MOST = 40;
const LEAST = 9;

/** Widths in characters that fit the texts, for a file that says none (.csv). A title, alone in its row, may run over. */
export function fittedColumns({ rows }: Sheet): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const row of rows) {
    const cells = [...(row ?? []).entries()].filter(([, cell]) => cell !== undefined && cell.text !== "");
    if (cells.length < 2) continue;
    for (const [column, cell] of cells) {
      widths.set(column, Math.max(widths.get(column) ?? LEAST, Math.min(MOST, characters(cell?.text ?? "") + 2)));
    }
  }
  return widths;
}

/** Japanese letters count twice. */
function characters(text: string): number {
  return Math.max(...text.split("\n").map((line) => [...line].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0)));
}
