import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { a1Range, type TableKind } from "../../src/index";
import type { CheckedTable } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { correctionOf } from "../state/corrections";
import { CellLink } from "./CellLink";
import { ChoiceField } from "./ChoiceField";
import { ColumnRoles } from "./ColumnRoles";
import { Directions } from "./Directions";
import { Disclosure } from "./Disclosure";
import { TableRange } from "./TableRange";
import { useTableWords } from "./useTableWords";
import { useWords } from "./useWords";

const KINDS: readonly TableKind[] = ["attainment", "share", "plan", "results", "roadmap", "headline"];

/** One table as it was read, and everything in it that a person can put right. */
export function TableCard({ table }: { table: CheckedTable }): JSX.Element {
  const { correcting } = usePane();
  const { corrections } = usePaneState();
  const { untitledTable } = useWords();
  const words = useTableWords();
  const { sheet, range, title, kind, indicators } = table;
  const correction = correctionOf(corrections, table);
  return (
    <section className="k-table">
      <h2>{title || untitledTable(sheet, a1Range(range))}</h2>
      <p className="k-table-facts">
        <CellLink cell={{ sheet, row: range.top, column: range.left }} />
        <span>
          {sheet} · {words.indicators(indicators)}
        </span>
      </p>
      <ChoiceField
        label={words.kindLabel}
        value={kind}
        choices={KINDS.map((one) => ({ value: one, name: words.kind[one] }))}
        choose={(value) => void correcting.correct(table, { kind: KINDS.find((one) => one === value) ?? kind })}
      />
      <Policy table={table} />
      <div>
        <Disclosure title={words.columns} opensFirst={correction?.columns !== undefined || table.key === ""}>
          <ColumnRoles table={table} />
        </Disclosure>
        {kind !== "roadmap" && (
          <Disclosure title={words.rangeTitle(a1Range(range))}>
            <TableRange table={table} />
          </Disclosure>
        )}
        <Disclosure title={words.directions}>
          <Directions table={table} />
        </Disclosure>
      </div>
      {correction && <p className="k-hint">{words.corrected}</p>}
      <div className="k-foot">
        {correction && (
          <Button size="small" onClick={() => void correcting.forget(correction)}>
            {table.key === "" ? words.remove : words.reset}
          </Button>
        )}
        {table.key !== "" && (
          <Button size="small" onClick={() => void correcting.correct(table, { ignored: true })}>
            {words.ignore}
          </Button>
        )}
      </div>
    </section>
  );
}

function Policy({ table: { policy } }: { table: CheckedTable }): JSX.Element | null {
  const { policy: words } = useTableWords();
  if (!policy) return null;
  const facts = [policy.missing && words[policy.missing], policy.cap !== null && words.cap, policy.floor !== null && words.floor].filter(
    (fact) => typeof fact === "string",
  );
  return (
    <ul className="k-facts">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
