// Runs in a web worker of its own: the engine is loaded here and nowhere else.
import type { CheckRequest } from "./checker";
import type { CheckResult } from "./checkResult";
import { Reviewer, ruleTitles } from "./reviewer";
import type { WorkerAnswer, WorkerRequest } from "./workerMessages";

/** Milliseconds between two tellings: a check that is shorter needs no progress, and each telling is drawn. */
const PROGRESS_PAUSE = 50;

const reviewer = new Reviewer();

function answer(message: WorkerAnswer): void {
  postMessage(message);
}

async function serve(message: WorkerRequest): Promise<void> {
  switch (message.ask) {
    case "check":
      return check(message.request);
    case "deltas":
      return answer({ tell: "deltas", deltas: reviewer.deltas(message.request) });
    case "overview":
      return answer({ tell: "overview", overview: reviewer.overview() });
    case "indicators":
      return answer({ tell: "indicators", indicators: reviewer.indicators(message.table) });
    case "teach":
      return answer({ tell: "teaching", teaching: reviewer.teach(message.example) });
    case "figures":
      return answer({ tell: "figures", figures: reviewer.figures() });
    case "report":
      return answer({ tell: "report", report: reviewer.report(message.name, message.language) });
    case "rules":
      return answer({ tell: "rules", rules: ruleTitles() });
    case "document":
      return answer({ tell: "document", refusal: await reviewer.readDocument(message.file) });
  }
}

function check(request: CheckRequest): void {
  const steps = reviewer.check(request);
  let step = steps.next();
  let told = performance.now();
  while (!step.done) {
    if (performance.now() - told > PROGRESS_PAUSE) {
      answer({ tell: "progress", progress: step.value });
      told = performance.now();
    }
    step = steps.next();
  }
  answerInParts(step.value);
}

/** So many findings are taken over in a few milliseconds: tens of thousands in one message would hold up the pane. */
const AT_ONCE = 500;

function answerInParts(result: CheckResult): void {
  const { findings } = result;
  let at = 0;
  for (; at + AT_ONCE < findings.length; at += AT_ONCE) answer({ tell: "findings", findings: findings.slice(at, at + AT_ONCE) });
  answer({ tell: "result", result: { ...result, findings: findings.slice(at) } });
}

addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
  serve(data).catch((error: unknown) => answer({ tell: "failed", why: error instanceof Error ? error.message : String(error) }));
});
