import { expect, test } from "vitest";
import type { CheckRequest } from "../../../taskpane/checking/checker";
import type { CheckedFinding, CheckResult } from "../../../taskpane/checking/checkResult";
import { WorkerChecker } from "../../../taskpane/checking/workerChecker";
import type { WorkerAnswer } from "../../../taskpane/checking/workerMessages";

const found = (...ids: string[]): CheckedFinding[] => ids.map((id) => ({ id }) as CheckedFinding);

/** A worker that gives the same answers to every question. */
function workerThatTells(...answers: WorkerAnswer[]): Worker {
  const worker = {
    onmessage: undefined as ((event: { data: WorkerAnswer }) => void) | undefined,
    postMessage: () => answers.forEach((data) => worker.onmessage?.({ data })),
  };
  return worker as unknown as Worker;
}

test("findings that come ahead of a result are put before its own, for each check anew", async () => {
  const result = { findings: found("c") } as unknown as CheckResult;
  const worker = workerThatTells(
    { tell: "findings", findings: found("a") },
    { tell: "progress", progress: { done: 1, total: 1 } },
    { tell: "findings", findings: found("b") },
    { tell: "result", result },
  );
  const checker = new WorkerChecker(() => worker);
  const check = () => checker.check({} as CheckRequest, () => undefined, new AbortController().signal);
  expect((await check()).findings.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect((await check()).findings.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});
