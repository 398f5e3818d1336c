/** A cell of one of the workbooks that are open. */
export interface CellPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface GivenError {
  readonly code: string;
  readonly message: string;
}

/** What functions of the add-in said in the cells where they gave an error. */
export class ErrorMessages {
  /** By cell, and there by the name of the function: one cell may ask several. */
  private readonly given = new Map<string, Map<string, GivenError>>();

  /** The function has a result there, or an error; an error without words is told by Univer. */
  note(place: CellPlace, name: string, error: GivenError | undefined): void {
    const key = keyOf(place);
    const known = this.given.get(key) ?? new Map<string, GivenError>();
    if (error && error.message !== "") known.set(name, error);
    else known.delete(name);
    if (known.size > 0) this.given.set(key, known);
    else this.given.delete(key);
  }

  /** What was said of the error that the cell shows. */
  messageAt(place: CellPlace, shown: unknown): string | undefined {
    return [...(this.given.get(keyOf(place))?.values() ?? [])].find(({ code }) => code === shown)?.message;
  }
}

const keyOf = ({ unitId, sheetId, row, column }: CellPlace): string => JSON.stringify([unitId, sheetId, row, column]);
