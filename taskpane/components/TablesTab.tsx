import type { JSX } from "react";
import { usePaneState } from "../paneContext";
import { a1Range } from "../../src/index";
import { AddTable } from "./AddTable";
import { CellLink } from "./CellLink";
import { NotChecked } from "./NotChecked";
import { TableCard } from "./TableCard";
import { Teaching } from "./Teaching";
import { useTableWords } from "./useTableWords";
import { useWords } from "./useWords";

/** What was found: each table with its kind and the role of every column, to be put right where it was read otherwise. */
export function TablesTab(): JSX.Element {
  const { result } = usePaneState();
  const { and } = useWords().tables;
  const words = useTableWords();
  if (!result) return <p className="k-none">{words.none}</p>;
  return (
    <>
      <p className="k-coverage">{words.intro(result.tables.length)}</p>
      <Teaching />
      {result.tables.map((table) => (
        <TableCard key={table.id} table={table} />
      ))}
      {result.figureTables.length > 0 && (
        <section className="k-table">
          <h2>{words.figureTables}</h2>
          <ul className="k-bullets">
            {result.figureTables.map(({ sheet, range }) => (
              <li key={`${sheet}!${a1Range(range)}`}>
                <CellLink cell={{ sheet, row: range.top, column: range.left }} /> {sheet} {a1Range(range)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="k-table">
        <AddTable result={result} />
        {result.sheetsWithoutTables.length > 0 && (
          <p className="k-hint">
            {words.without}: {result.sheetsWithoutTables.join(and)}
          </p>
        )}
      </div>
      <NotChecked result={result} />
    </>
  );
}
