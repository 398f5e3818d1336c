import type { SheetContent } from "../../writeXlsx";
import type { FileReport, ListedFigure } from "../../../../src/index";
import { coverageHeadline } from "../../../../src/index";
import { printable } from "../printable";
import { KEPT_SHEET, keptSheet, MOST_FIGURES, type KeptHead } from "./keptSheet";
import { inOrderOfGravity, type ListItem } from "./listItem";
import { listSheet, type ListLayout } from "./listSheet";
import { changeSheets, coverageSheet } from "./otherSheets";
import { signOffSheet, type ReviewFacts } from "./signOffSheet";

/** Everything that a list of findings tells. */
export interface ListContent extends ReviewFacts {
  readonly files: readonly FileReport[];
  readonly items: readonly ListItem[];
  /** The figures of the file, where it is one. */
  readonly figures?: readonly ListedFigure[] | undefined;
  /** Sheets that stand before the one to sign. */
  readonly besides?: readonly SheetContent[];
}

/** A list longer than this is read by nobody. */
export const MOST_ITEMS = 20_000;

/** The sheets of a list of findings. Names that are taken in the workbook get a number. */
export function findingList(content: ListContent, layout: ListLayout, taken: readonly string[] = []): SheetContent[] {
  const { files, ruleset, signature } = content;
  const items = inOrderOfGravity(content.items).slice(0, MOST_ITEMS);
  const { words } = layout;
  const shown = [
    listSheet(items, [aboutLine(content, items.length, layout), words.howTo], layout),
    coverageSheet(files, layout),
    ...changeSheets(items, layout),
    ...(content.besides ?? []),
    signOffSheet(files, items, { ruleset, signature }, layout),
  ];
  const [file] = files;
  const names = freeNames([...shown.map(({ name }) => name), KEPT_SHEET], taken);
  const sheets = shown.map((sheet, at) => ({ ...sheet, name: names[at] as string }));
  // The next submission is compared with the list of one file only.
  if (files.length !== 1 || !file || file.error) return sheets;
  const figures = content.figures && content.figures.length <= MOST_FIGURES ? content.figures : undefined;
  const head: KeptHead = {
    version: 1,
    file: basename(file.path),
    sha256: file.sha256 ?? "",
    ruleset,
    date: signature.date,
    sheets: names,
    list: names[0] as string,
    signOff: names.at(-2) as string,
    hasFigures: figures !== undefined,
  };
  return [...sheets, keptSheet({ head, entries: items.map(({ entry }) => entry), figures }, names.at(-1) as string)];
}

function aboutLine({ files, items, signature }: ListContent, listed: number, { words, language }: ListLayout): string {
  const [file] = files;
  const about = [words.checkedOn(signature.date)];
  if (file && files.length === 1) about.unshift(printable(basename(file.path)), coverageHeadline(file.coverage)[language]);
  if (listed < items.length) about.push(words.tooMany(listed, items.length));
  return about.join(" | ");
}

function freeNames(names: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    let free = name;
    for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name.slice(0, 25)} (${number})`;
    used.add(free.toLowerCase());
    return free;
  });
}

/** The name of a file without its folders. */
function basename(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
