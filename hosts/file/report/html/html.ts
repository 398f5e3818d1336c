import type { FileReport, ReportSummary } from "../../../../src/index";
import { severities } from "../../../../src/index";
import { listWords } from "../findingList/listWords";
import { firstReview } from "../recordedCheck";
import type { FileDetails, ReportWriter, SignedOptions } from "../reportWriter";
import { words } from "../words";
import { attainmentTable } from "./attainmentTable";
import { coverageTable } from "./coverageTable";
import { findingTable, type PageWords } from "./findingTable";
import { htmlTable, htmlText } from "./htmlText";
import { htmlWords } from "./htmlWords";
import { PAGE_STYLE, PAGE_STYLE_HASH } from "./pageStyle";

/** One page that needs nothing else: no script, no other file, nothing from a network. */
export function htmlWriter({ language, ruleset, signature }: SignedOptions): ReportWriter {
  const page: PageWords = { own: htmlWords[language], say: words[language], list: listWords[language], language };
  const { own } = page;
  return {
    begin: () =>
      [
        `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${htmlText(own.title)}</title>\n<style>${PAGE_STYLE}</style>\n</head>\n<body>`,
        `<header>\n<h1>${htmlText(own.title)}</h1>\n<p>${htmlText(own.made(signature.date, ruleset))}</p>`,
        signature.by === "" ? "" : `<p>${htmlText(own.by(signature.by))}</p>`,
        "</header>\n<main>\n",
      ].join("\n"),
    file: (file, sheetsWithoutTables, details = firstReview(file, signature)) =>
      `${fileSection(file, sheetsWithoutTables, details, page)}\n`,
    end: (summary) => `${summaryTable(summary, page)}\n</main>\n</body>\n</html>\n`,
  };
}

/** Nothing may be loaded or run; the one style of the page is known by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

function fileSection(
  file: FileReport,
  sheetsWithoutTables: readonly string[],
  { followed, attainments }: FileDetails,
  page: PageWords,
): string {
  const { say } = page;
  const heading = `<section>\n<h2>${htmlText(file.path)}</h2>`;
  const hash = file.sha256 === null ? "" : `<p class="small">SHA-256 ${file.sha256}</p>`;
  if (file.error) return `${heading}\n${hash}\n<p><strong>${htmlText(say.unreadable(file.error.message))}</strong></p>\n</section>`;
  const lines = [
    ...(file.coverage.figures > 0 ? [say.headline(file.coverage)] : []),
    ...(file.notices ?? []).map((notice) => say.notice(notice)),
    ...missingTables(file, sheetsWithoutTables, page),
    ...(file.findings.length === 0 && file.coverage.unproved.length < file.coverage.figures ? [say.noFindings] : []),
  ];
  return [
    heading,
    hash,
    ...lines.map((line) => `<p>${htmlText(line)}</p>`),
    findingTable(file.findings, followed, page),
    attainmentTable(attainments ?? [], page),
    coverageTable(file.coverage.unproved, page),
    "</section>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function missingTables({ tables }: FileReport, sheetsWithoutTables: readonly string[], { say }: PageWords): string[] {
  if (tables.length === 0) return [sheetsWithoutTables.length === 0 ? say.emptyWorkbook : say.noTables];
  return sheetsWithoutTables.length === 0 ? [] : [say.sheetsWithoutTables(sheetsWithoutTables.join(say.list))];
}

function summaryTable(summary: ReportSummary, { own, list }: PageWords): string {
  const headings = [own.total, ...severities.map((severity) => list.severities[severity])];
  return htmlTable("totals", own.total, headings, [
    [`${htmlText(list.fileName)}: ${summary.files}`, ...severities.map((severity) => String(summary[severity]))],
  ]);
}
