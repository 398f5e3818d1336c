import { lazy, Suspense, useEffect, type JSX } from "react";
import { hasTables } from "../checking/checkResult";
import { usePaneState } from "../paneContext";
import { severityCounts } from "../state/findingGroups";
import { FirstRun } from "./FirstRun";

const loadFindings = () => import("./Findings").then((module) => ({ default: module.Findings }));
const Findings = lazy(loadFindings);

const AddTable = lazy(() => import("./AddTable").then((module) => ({ default: module.AddTable })));

const CompareWith = lazy(() => import("./CompareWith").then((module) => ({ default: module.CompareWith })));
const Paperwork = lazy(() => import("./Paperwork").then((module) => ({ default: module.Paperwork })));

const loadOutcome = () => import("./CheckOutcome");
const NoFindings = lazy(() => loadOutcome().then((module) => ({ default: module.NoFindings })));
const Failed = lazy(() => loadOutcome().then((module) => ({ default: module.Failed })));
const NoTables = lazy(() => loadOutcome().then((module) => ({ default: module.NoTables })));

/** The findings, or what there is to say instead of them. */
export function FindingsTab(): JSX.Element {
  const { phase, result, compared } = usePaneState();
  useEffect(() => {
    // While the sheet is read and checked there is time to load what shows the outcome.
    if (phase.name === "reading") void Promise.all([loadFindings(), loadOutcome()]).catch(() => undefined);
  }, [phase.name]);
  return (
    <Suspense>
      {(result !== undefined || compared.length > 0) && <CompareWith />}
      <Outcome />
      {result && phase.name !== "failed" && <Paperwork />}
    </Suspense>
  );
}

function Outcome(): JSX.Element {
  const state = usePaneState();
  const { phase, result } = state;
  if (phase.name === "failed") return <Failed wording={phase.wording} />;
  if (!result) return <FirstRun />;
  const { error, query, info } = severityCounts(state);
  const isFine = error + query + info === 0 && state.filter.state === undefined;
  const told = isFine ? <NoFindings result={result} /> : <Findings />;
  if (result.tables.length > 0) return told;
  if (!hasTables(result))
    return (
      <>
        {!isFine && <Findings />}
        <NoTables result={result} />
      </>
    );
  return (
    <>
      {told}
      <section className="k-table">
        <AddTable result={result} />
      </section>
    </>
  );
}
