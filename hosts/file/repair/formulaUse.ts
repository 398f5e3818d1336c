import type { CellAddress, Workbook, Wording } from "../../../src/index";
import { a1, refersTo } from "../../../src/index";
import { obstacles } from "./obstacles";

/** The formulas of a workbook, which keep the results that they had: a copy cannot calculate them anew. */
export class FormulaUse {
  private readonly formulas: readonly { readonly cell: CellAddress; readonly formula: string }[];

  constructor(
    { sheets }: Workbook,
    /** What names stand for, in capitals. */
    private readonly names: ReadonlyMap<string, string>,
  ) {
    this.formulas = sheets.flatMap(({ name: sheet, rows }) =>
      rows.flatMap((cells, row) =>
        (cells ?? []).flatMap((cell, column) =>
          cell?.formula === undefined ? [] : [{ cell: { sheet, row, column }, formula: cell.formula }],
        ),
      ),
    );
  }

  /** Why a cell cannot be changed without leaving a formula with a result of yesterday; undefined where no formula takes it up. */
  obstacle(cell: CellAddress): Wording | undefined {
    let doubt: Wording | undefined;
    for (const { cell: user, formula } of this.formulas) {
      const found = refersTo(formula, user.sheet, cell, this.names);
      if (found === "yes") return obstacles.used(placeOf(user, cell));
      if (found === "unknown") doubt ??= obstacles.mayBeUsed(placeOf(user, cell));
    }
    return doubt;
  }
}

function placeOf(user: CellAddress, { sheet }: CellAddress): string {
  return user.sheet === sheet ? a1(user) : `${user.sheet}!${a1(user)}`;
}
