import { Button } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import { a1, a1Range, columnName, type DeltaContent, type DeltaPreview } from "../../src/index";
import type { CheckedTable, DeltaAnswer } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import type { PlannedDeltas } from "../state/writing";
import { failureOf } from "../state/failure";
import { DELTA_WORDS } from "../strings/deltaWords";
import { ChoiceField } from "./ChoiceField";
import { useWords } from "./useWords";

const FORMS: readonly DeltaContent[] = ["formula", "function", "value"];

/** Writes the changes between two periods: choose, look at the preview, write. */
export function DeltasTab(): JSX.Element {
  const { store } = usePane();
  const { result, deltasOf: chosen } = usePaneState();
  const words = useWords();
  const own = useDeltaWords();
  const choose = (deltasOf: string): void => store.dispatch({ type: "set", deltasOf });
  const tables = (result?.tables ?? []).filter(({ deltas }) => deltas.periods.length > 1);
  const table = tables.find(({ id }) => id === chosen) ?? tables.find(({ deltas }) => deltas.current !== undefined) ?? tables[0];
  if (!table) return <p className="k-none">{own.none}</p>;
  return (
    <div className="k-table">
      <ChoiceField
        label={own.table}
        value={table.id}
        choose={choose}
        choices={tables.map(({ id, title, sheet, range }) => ({ value: id, name: title || words.untitledTable(sheet, a1Range(range)) }))}
      />
      <TableDeltas key={table.id} table={table} />
    </div>
  );
}

function useDeltaWords(): (typeof DELTA_WORDS)["ja"] {
  return DELTA_WORDS[usePaneState().language];
}

function TableDeltas({ table }: { table: CheckedTable }): JSX.Element {
  const words = useDeltaWords();
  const { periods } = table.deltas;
  const [current, setCurrent] = useState(table.deltas.current ?? periods[periods.length - 1]?.group ?? 0);
  const [previous, setPrevious] = useState(table.deltas.previous ?? periods[0]?.group ?? 0);
  const [form, setForm] = useState<DeltaContent>("formula");
  const choices = periods.map(({ group, label }) => ({ value: String(group), name: label }));
  const planned = useDeltas(table, current, previous, form);
  return (
    <>
      <ChoiceField label={words.current} value={String(current)} choices={choices} choose={(value) => setCurrent(Number(value))} />
      <ChoiceField label={words.previous} value={String(previous)} choices={choices} choose={(value) => setPrevious(Number(value))} />
      <ChoiceField
        label={words.form}
        value={form}
        choices={FORMS.map((one) => ({ value: one, name: words.forms[one] }))}
        choose={(value) => setForm(FORMS.find((one) => one === value) ?? "formula")}
      />
      {planned ? <Plan {...planned} /> : <p className="k-hint">{words.loading}</p>}
    </>
  );
}

type Planned = Omit<PlannedDeltas, "answer"> & { readonly answer: DeltaAnswer };

/** Plans again whenever a choice or the checked sheet changes. Undefined until there is a plan for what is chosen. */
function useDeltas(table: CheckedTable, current: number, previous: number, form: DeltaContent): Planned | undefined {
  const { checker, host } = usePane();
  const { corrections, result } = usePaneState();
  const [planned, setPlanned] = useState<Planned>();
  useEffect(() => {
    let isCurrent = true;
    const request = { table: table.id, current, previous, form, program: host.program, corrections };
    const take = (answer: DeltaAnswer): void => {
      if (isCurrent) setPlanned({ request, answer, result });
    };
    checker.deltas(request).then(take, (error: unknown) => take({ refusal: failureOf(error) }));
    return () => {
      isCurrent = false;
    };
  }, [checker, host, table.id, current, previous, form, corrections, result]);
  const asked = planned?.request;
  // While a changed sheet is planned again, the plan before it stays in sight, and with it the button that has the keyboard.
  return asked?.form === form && asked.current === current && asked.previous === previous ? planned : undefined;
}

function PreviewLine({
  line: { cell, indicator, previous, current, delta, state, valueInstead, note },
}: {
  line: DeltaPreview;
}): JSX.Element {
  const { language } = usePaneState();
  const words = useDeltaWords();
  return (
    <tr>
      <td>{a1(cell)}</td>
      <td>
        {indicator}
        <div className="k-hint">{note ? note[language] : `${previous} → ${current}`}</div>
      </td>
      <td className="k-number">
        <strong>{delta}</strong>
        {state !== "new" && <div className="k-hint">{words.state[state]}</div>}
        {valueInstead && <div className="k-hint">{words.valueInstead}</div>}
      </td>
    </tr>
  );
}

const FEW = 40;

function Plan({ request, answer, result }: Planned): JSX.Element {
  const { changing } = usePane();
  const { language } = usePaneState();
  const { detail } = useWords();
  const words = useDeltaWords();
  if ("refusal" in answer) return <p>{answer.refusal[language]}</p>;
  const { change, preview, notes } = answer;
  const columns = (change.newColumns ?? []).map(({ at }) => columnName(at)).join(", ");
  const isIdle = change.edits.length === 0;
  return (
    <>
      {columns !== "" && (
        <p>
          <strong>{words.newColumns(columns)}</strong>
        </p>
      )}
      {notes.map((note) => (
        <p key={note.en} className="k-hint">
          {note[language]}
        </p>
      ))}
      {preview.length > 0 && (
        <table className="k-columns">
          <caption className="k-label">{isIdle ? words.standing : words.preview}</caption>
          <tbody>
            {preview.slice(0, FEW).map((line) => (
              <PreviewLine key={`${line.cell.row}:${line.cell.column}`} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {preview.length > FEW && <p className="k-hint">{detail.more(preview.length - FEW)}</p>}
      {isIdle && <p>{words.nothing}</p>}
      <div>
        <Button appearance="primary" disabledFocusable={isIdle} onClick={() => void changing.writeDeltas({ request, answer, result })}>
          {words.write}
        </Button>
      </div>
    </>
  );
}
