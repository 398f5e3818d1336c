import { Button } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import { a1Range, type TableCorrection } from "../../src/index";
import type { CheckResult } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { withoutTable } from "../state/corrections";
import { useTableWords } from "./useTableWords";
import { useWords } from "./useWords";

/** For a table that was not found, and for those that were set aside. */
export function AddTable({ result }: { result: CheckResult }): JSX.Element {
  const { correcting } = usePane();
  const { corrections } = usePaneState();
  const { and } = useWords().tables;
  const words = useTableWords();
  const aside = withoutTable(corrections, result);
  return (
    <>
      <h3 className="k-subtitle">{words.missing}</h3>
      <p className="k-hint">{words.rangeHint}</p>
      <div>
        <Button icon={<TableAddRegular />} onClick={() => void correcting.addSelection()}>
          {words.add}
        </Button>
      </div>
      {aside.length > 0 && <h3 className="k-subtitle">{words.aside}</h3>}
      {aside.length > 0 && (
        <ul className="k-directions">
          {aside.map((correction) => (
            <li key={`${correction.sheet}|${correction.key}|${correction.range?.top ?? ""}`}>
              <div>
                {nameOf(correction, and)}
                <p className="k-hint">{correction.ignored ? words.ignored : words.notRead}</p>
              </div>
              <Button size="small" onClick={() => void correcting.forget(correction)}>
                {correction.ignored ? words.bringBack : words.reset}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The sheet with the first headings, since a table that is not read has no title. */
function nameOf({ sheet, key, range }: TableCorrection, and: string): string {
  const headings = key === "" && range ? a1Range(range) : key.split("|").filter(Boolean).slice(0, 3).join(and);
  return `${sheet} ${headings}`;
}
