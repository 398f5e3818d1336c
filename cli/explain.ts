import type { ReportedExplanation } from "../src/index";
import { version } from "../package.json";
import type { ExitStatus } from "./check";
import type { ExplainCommand } from "./command";
import { explanationText } from "./formats/explanationText";
import { explanationWords } from "./explanationWords";
import { findFiles } from "./findFiles";
import { onInterruption } from "./interruption";
import { printable, printableJson } from "../hosts/file/report/printable";
import type { Surroundings } from "./surroundings";
import { taughtIn } from "./teaching";
import { UsageError } from "./usageError";

/** Says why the figure in one cell is as it is. */
export async function explain(
  { path, sheet, cell, language, format, limits, teach }: ExplainCommand,
  { stdout, workersFor }: Surroundings,
): Promise<ExitStatus> {
  const [place, ...others] = await findFiles([path], () => Promise.resolve(""));
  if (!place || others.length > 0) throw new UsageError(explanationWords.usage);
  if ("error" in place) throw new UsageError(explanationWords.at(path, place.error.wording));
  const taught = await taughtIn(teach);
  const workers = workersFor(1, limits);
  const forget = onInterruption(() => {
    workers.close();
  });
  try {
    const result = await workers.run({ kind: "explain", path, taught, sheet, cell, language });
    if ("code" in result) throw new UsageError(explanationWords.at(path, result.wording));
    if (format === "json") {
      const report = { format: "kensan-explanation", version: 1, ruleset: version, language, path, ...result };
      stdout.write(`${printableJson(JSON.stringify(report, null, 2))}\n`);
    } else {
      stdout.write(`${[path, ...explanationText(result, language)].map(printable).join("\n")}\n`);
    }
    return statusOf(result);
  } finally {
    workers.close();
    forget();
  }
}

/** 1 where an error is told of the cell itself, as a check of it would say. */
function statusOf({ findings }: ReportedExplanation): ExitStatus {
  return findings.some(({ as, severity }) => as === "accused" && severity === "error") ? 1 : 0;
}
