import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled, TableSearchRegular, WarningFilled } from "@fluentui/react-icons";
import { lazy, Suspense, type JSX } from "react";
import type { Wording } from "../../src/index";
import type { CheckResult } from "../checking/checkResult";
import { usePane, usePaneState, useWords } from "../paneContext";
import { dismissedCount } from "../state/findingGroups";
import { NotChecked } from "./NotChecked";

const AddTable = lazy(() => import("./AddTable").then((module) => ({ default: module.AddTable })));

/** No KPI table on the sheets that were read: what was looked for, and what to do. */
export function NoTables({ result }: { result: CheckResult }): JSX.Element {
  const { noTables, tables } = useWords();
  return (
    <section className="k-state">
      <TableSearchRegular className="k-state-icon" aria-hidden />
      <h2>{noTables.title}</h2>
      <p>{noTables.looked}</p>
      <ul className="k-bullets">
        {noTables.lookedFor.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{noTables.what}</p>
      {result.sheetsWithoutTables.length > 0 && (
        <p className="k-hint">
          {noTables.sheets}: {result.sheetsWithoutTables.join(tables.and)}
        </p>
      )}
      <Suspense>
        <AddTable result={result} />
      </Suspense>
    </section>
  );
}

/** Nothing to report: how much was checked, and what was not. */
export function AllFine({ result }: { result: CheckResult }): JSX.Element {
  const state = usePaneState();
  const { fine } = useWords();
  const dismissed = dismissedCount(state);
  return (
    <section className="k-state">
      <CheckmarkCircleFilled className="k-state-icon k-fine" aria-hidden />
      <h2>{fine.title}</h2>
      <p>{fine.checked(result.coverage.checked)}</p>
      {dismissed > 0 && <p>{fine.dismissed(dismissed)}</p>}
      <NotChecked result={result} isOpen />
    </section>
  );
}

/** The check could not be made: why, and the way on. */
export function Failed({ wording }: { wording: Wording }): JSX.Element {
  const { checking } = usePane();
  const { language } = usePaneState();
  const words = useWords();
  return (
    <section className="k-state">
      <WarningFilled className="k-state-icon k-failed" aria-hidden />
      <h2>{words.failedTitle}</h2>
      <p>{wording[language]}</p>
      <Button onClick={() => void checking.check()}>{words.checkAgain}</Button>
    </section>
  );
}
