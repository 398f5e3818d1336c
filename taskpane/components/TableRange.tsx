import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CheckedTable } from "../checking/checkResult";
import { usePane } from "../paneContext";
import { MOST_HEADER_ROWS } from "../state/selectedTable";
import { ChoiceField } from "./ChoiceField";
import { useTableWords } from "./useTableWords";

/** Which cells the table is, and how many of its rows are the header. */
export function TableRange({ table }: { table: CheckedTable }): JSX.Element {
  const { correcting } = usePane();
  const words = useTableWords();
  const { range, headerRows } = table;
  const most = Math.max(headerRows, Math.min(MOST_HEADER_ROWS, range.bottom - range.top));
  const choices = Array.from({ length: most }, (_, place) => ({ value: String(place + 1), name: words.headerRowCount(place + 1) }));
  return (
    <>
      <p className="k-hint">{words.rangeHint}</p>
      <div>
        <Button size="small" onClick={() => void correcting.takeSelection(table)}>
          {words.useSelection}
        </Button>
      </div>
      <ChoiceField
        label={words.headerRows}
        value={String(headerRows)}
        choices={choices}
        choose={(value) => void correcting.correct(table, { range, headerRows: Number(value) })}
      />
    </>
  );
}
