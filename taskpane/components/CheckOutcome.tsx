import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DocumentSearchRegular, TableSearchRegular, WarningFilled } from "@fluentui/react-icons";
import { lazy, Suspense, type JSX } from "react";
import { coverageHeadline, isAllProved, type Wording } from "../../src/index";
import type { CheckResult } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { dismissedCount } from "../state/findingGroups";
import { CoverageMap } from "./CoverageMap";
import { NotChecked } from "./NotChecked";
import { ShowDismissed } from "./ShowDismissed";
import { useWords } from "./useWords";

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

/** Nothing to report: how much is proved, and what is not. Only where every figure is proved does it say that all is well. */
export function NoFindings({ result }: { result: CheckResult }): JSX.Element {
  const state = usePaneState();
  const { fine } = useWords();
  const { coverage } = result;
  const dismissed = dismissedCount(state);
  const isProved = isAllProved(coverage);
  return (
    <>
      <section className="k-state">
        {isProved ? (
          <CheckmarkCircleFilled className="k-state-icon k-fine" aria-hidden />
        ) : (
          <DocumentSearchRegular className="k-state-icon" aria-hidden />
        )}
        <h2>{isProved ? fine.title : coverage.proved > 0 ? fine.noFindings : fine.nothingProved}</h2>
        <p>{coverageHeadline(coverage)[state.language]}</p>
        <CoverageMap coverage={coverage} />
        {dismissed > 0 && <p>{fine.dismissed(dismissed)}</p>}
        <NotChecked result={result} isOpen />
      </section>
      <ShowDismissed />
    </>
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
