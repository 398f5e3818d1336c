import type { JSX } from "react";
import { usePaneState, useWords } from "../paneContext";
import { AddTable } from "./AddTable";
import { NotChecked } from "./NotChecked";
import { TableCard } from "./TableCard";

/** What was found: each table with its kind and the role of every column, to be put right where it was read otherwise. */
export function TablesTab(): JSX.Element {
  const { result } = usePaneState();
  const { tables: words } = useWords();
  if (!result) return <p className="k-none">{words.none}</p>;
  return (
    <>
      <p className="k-coverage">{words.intro(result.tables.length)}</p>
      {result.tables.map((table) => (
        <TableCard key={table.id} table={table} />
      ))}
      <div className="k-table">
        <AddTable result={result} />
        {result.sheetsWithoutTables.length > 0 && (
          <p className="k-hint">
            {words.without}: {result.sheetsWithoutTables.join(words.and)}
          </p>
        )}
      </div>
      <NotChecked result={result} />
    </>
  );
}
