import { Link } from "@fluentui/react-components";
import type { JSX } from "react";
import { a1, type CellAddress } from "../../src/index";
import { usePane } from "../paneContext";
import { useWords } from "./useWords";

interface Props {
  readonly cell: CellAddress;
  /** The sheet is named only where it is not the one being spoken of. */
  readonly besides?: string;
}

/** The name of a cell; choosing it goes to the cell. */
export function CellLink({ cell, besides }: Props): JSX.Element {
  const { watching } = usePane();
  const words = useWords();
  const name = besides === undefined || besides === cell.sheet ? a1(cell) : `${cell.sheet}!${a1(cell)}`;
  return (
    <Link as="button" className="k-cell" aria-label={words.goTo(name)} onClick={() => void watching.goTo(cell)}>
      {name}
    </Link>
  );
}
