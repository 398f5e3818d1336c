import { basename } from "node:path";
import { a1, review, severities, type CellAddress, type Finding, type Workbook } from "../../../src/index";
import { tableText, told } from "../layouts/listing";
import { markdownTable } from "../layouts/markdownTable";
import { newFindings, scoreFault, type FaultScore } from "../layouts/score";
import { cleanFiles, cleanWorkbook, faultsOf, type FolderFault } from "./tableFolder";

const kinds = ["error", "query", "asked", "missed", "wrong-cell", "unrestored", "unsafe"] as const;
type Kind = (typeof kinds)[number];

const USAGE = `npm run -s accuracy -- --folder DIR [DIR …] [--list ${kinds.join(",")}] [--only PART-OF-A-NAME]`;

/** How well the tables of a folder are reviewed: what is said of right ones, and of those with one wrong cell. Files that cannot be read end it. */
export function measureFolders(parameters: readonly string[]): void {
  const option = (name: string): string | undefined => (parameters.includes(name) ? parameters[parameters.indexOf(name) + 1] : undefined);
  const asked = option("--list")?.split(",") ?? [];
  const list = kinds.filter((kind) => asked.includes(kind));
  const end = parameters.findIndex((word, i) => i > 0 && word.startsWith("--"));
  const folders = parameters.slice(1, end < 0 ? undefined : end);
  if (parameters[0] !== "--folder" || folders.length === 0 || list.length < asked.length) throw new Error(USAGE);
  const rows = folders.map((folder) => measured(folder, list, option("--only") ?? ""));
  const headings = ["tables", "clean", "errors", "queries", "proved", "faults", "as error", "seen", "right cell", "restored", "wrong safe"];
  console.log(markdownTable(headings, rows, 1).join("\n"));
}

/** One folder in a line of the table; what is asked for in `list` is printed on the way. Of the faults of each file one in `each` is looked at. */
export function measured(folder: string, list: readonly Kind[], only: string, each = 1): string[] {
  const faults = faultsOf(folder);
  const scores: FaultScore<FolderFault>[] = [];
  const all: Finding[] = [];
  const files = cleanFiles(folder).filter((file) => file.includes(only));
  let [figures, proved] = [0, 0];
  for (const file of files) {
    const workbook = cleanWorkbook(folder, file);
    const clean = review(workbook);
    figures += clean.coverage.figures;
    proved += clean.coverage.proved;
    for (const kind of list) {
      const listed = clean.findings.filter(({ severity }) => severity === kind);
      if (listed.length > 0) show(`${kind} ${basename(folder)} ${file}`, listed, workbook);
    }
    all.push(...clean.findings);
    for (const fault of (faults.get(file) ?? []).filter((_, place) => place % each === 0)) {
      const score = scoreFault(fault, newFindings(review(fault.workbook), clean));
      scores.push(score);
      for (const kind of list.filter((one) => isListed(one, score)))
        show(`${kind} ${basename(folder)} ${file} ${faultText(fault)}`, score.findings, fault.workbook, fault.cell);
    }
  }
  return line(basename(folder), { files: files.length, all, figures, proved, scores });
}

interface Measured {
  readonly files: number;
  readonly all: readonly Finding[];
  readonly figures: number;
  readonly proved: number;
  readonly scores: readonly FaultScore<FolderFault>[];
}

/** Of the faults that are seen at all: how often the right cell is named and the first fix gives back what stood there. */
function line(name: string, { files, all, figures, proved, scores }: Measured): string[] {
  const [errors, queries] = severities.map((severity) => all.filter((finding) => finding.severity === severity).length);
  const seen = scores.filter(({ severity }) => severity !== undefined && severity !== "info");
  const share = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);
  const count = (test: (score: FaultScore<FolderFault>) => boolean): number => seen.filter(test).length;
  return [
    name,
    ...[files, errors, queries].map(String),
    share(proved, figures),
    String(scores.length),
    share(
      count(({ severity }) => severity === "error"),
      scores.length,
    ),
    share(seen.length, scores.length),
    share(
      count(({ isCellRight }) => isCellRight),
      seen.length,
    ),
    share(
      count(({ isRestored }) => isRestored),
      seen.length,
    ),
    String(scores.filter(({ isWronglySafe }) => isWronglySafe).length),
  ];
}

function isListed(kind: Kind, { severity, isCellRight, isRestored, isWronglySafe }: FaultScore<FolderFault>): boolean {
  const isSeen = severity === "error" || severity === "query";
  if (kind === "missed") return !isSeen;
  if (kind === "asked") return severity === "query";
  if (kind === "wrong-cell") return isSeen && !isCellRight;
  if (kind === "unrestored") return isSeen && isCellRight && !isRestored;
  return kind === "unsafe" && isWronglySafe;
}

function faultText({ kind, cell, before, after }: FolderFault): string {
  return `${a1(cell)} ${before} → ${after} (${kind})`;
}

function show(title: string, findings: readonly Finding[], { sheets, ...rest }: Workbook, cell?: CellAddress): void {
  const named = new Set([...findings.map((finding) => finding.cell.sheet), cell?.sheet ?? ""]);
  const shown = sheets.filter(({ name }) => named.has(name) || sheets.length === 1);
  const fixes = (finding: Finding): string =>
    (finding.fixes ?? [])
      .map(({ safe, edits }) => ` [${safe ? "safe " : ""}${edits.map((edit) => `${a1(edit.cell)} ${edit.after}`).join(", ")}]`)
      .join("");
  console.log(
    [`## ${title}`, ...findings.map((finding) => told(finding) + fixes(finding)), tableText({ sheets: shown, ...rest })].join("\n"),
  );
}
