// Loaded with what teaches.
import {
  everywhere,
  isFigureCell,
  isSameTeaching,
  readTemplate,
  teachingBounds,
  teachingTemplate,
  type CellAddress,
  type TaughtRelation,
  type Teaching,
  type TeachingExample,
  type Wording,
} from "../../src/index";
import { TEACHING_WORDS, type TeachingWords } from "../strings/teachingWords";
import { failureOf } from "./failure";
import { keep } from "./keeping";
import { writeTaughtRelations } from "../../hosts/memory/keptTaught";
import type { PaneModel } from "./startPane";

type Model = Pick<PaneModel, "host" | "checker" | "store" | "checking">;

/** A cell with what it shows. */
export interface PickedCell {
  readonly cell: CellAddress;
  readonly text: string;
}

/** What is selected in the sheet: the cell in front, and the figures among the selected cells. */
export interface Picked {
  readonly active: PickedCell;
  readonly figures: readonly PickedCell[];
}

/** More cells than these are no example. */
const MOST_SHOWN = 61;
/** No template of ours is larger. */
const LARGEST_TEMPLATE = 16 * 2 ** 20;

/** What is selected, now or when it was asked for; undefined where the program cannot tell. */
export async function pickedNow({ host, store }: Model, asked = host.snapshot("selection")): Promise<Picked | undefined> {
  try {
    const { workbook, active } = await asked;
    const [sheet] = workbook.sheets;
    const figures = (sheet?.rows ?? []).flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column): PickedCell[] =>
        cell && isFigureCell(cell) ? [{ cell: { sheet: sheet?.name ?? "", row, column }, text: cell.text }] : [],
      ),
    );
    const text = sheet?.rows[active.row]?.[active.column]?.text ?? "";
    return { active: { cell: active, text }, figures: figures.slice(0, MOST_SHOWN) };
  } catch (error) {
    store.dispatch({ type: "notice", notice: { kind: "error", wording: failureOf(error) } });
    return undefined;
  }
}

/** Which relation the example may be one of, on the sheets as they were checked. */
export async function understand({ checker, checking }: Model, example: TeachingExample): Promise<Teaching> {
  if (!checking.covers(example.result.sheet))
    return { refusal: { ja: TEACHING_WORDS.ja.notChecked, en: TEACHING_WORDS.en.notChecked }, cells: [] };
  try {
    return await checker.teach(example);
  } catch (error) {
    return { refusal: failureOf(error), cells: [] };
  }
}

/** Keeps a relation in the workbook and checks again with it. */
export function remember(model: Model, taught: TaughtRelation): Promise<boolean> {
  const before = model.store.state().taught;
  return say(model, [...before.filter((one) => !isSameTeaching(one, taught)), taught], (words) => words.kept);
}

export function forget(model: Model, taught: TaughtRelation): Promise<boolean> {
  return say(
    model,
    model.store.state().taught.filter((one) => one !== taught),
    (words) => words.forgotten,
  );
}

/** Takes over the relations of a template; what is known already stays as it is. False where the file is none. */
export async function takeTemplate(model: Model, file: File): Promise<boolean> {
  const read = await templateIn(file);
  if ("problem" in read) {
    tell(model, "error", (words, language) => words.noTemplate(file.name, read.problem[language]));
    return false;
  }
  const before = model.store.state().taught;
  const added = read.relations.map(everywhere).filter((one) => !before.some((known) => isSameTeaching(known, one)));
  const all = [...before, ...added];
  if (all.length > teachingBounds.relations) {
    tell(model, "error", (words) => words.tooMany(teachingBounds.relations));
    return false;
  }
  return say(model, all, (words) => words.imported(read.name || file.name, added.length, read.relations.length - added.length));
}

async function templateIn(file: File): Promise<ReturnType<typeof readTemplate>> {
  if (file.size > LARGEST_TEMPLATE) return { problem: { ja: "大きすぎます", en: "it is too large" } };
  try {
    return readTemplate(JSON.parse((await file.text()).replace(/^\uFEFF/, "")));
  } catch {
    return { problem: { ja: "JSON として読めません", en: "it is no JSON" } };
  }
}

/** Everything that was taught as a file for other workbooks. */
export function templateFile({ store }: Model, workbook: string | undefined): { readonly name: string; readonly content: Blob } {
  const { taught, language } = store.state();
  const title = workbook === undefined ? "" : workbook.replace(/[.][^.]*$/, "");
  const template = teachingTemplate(title, taught);
  return {
    name: `${title === "" ? "" : `${title}_`}${TEACHING_WORDS[language].fileName}`,
    content: new Blob([`${JSON.stringify(template, null, 2)}\n`], { type: "application/json" }),
  };
}

type Telling = (words: TeachingWords, language: keyof Wording) => string;

/** Keeps what was said so that it can be taken back. */
async function say(model: Model, taught: readonly TaughtRelation[], done: Telling): Promise<boolean> {
  const { store } = model;
  const before = store.state().taught;
  if (!(await use(model, taught))) return false;
  const label = { ja: TEACHING_WORDS.ja.step, en: TEACHING_WORDS.en.step };
  store.dispatch({ type: "step", step: { label, takeBack: () => use(model, before) } });
  tell(model, "success", done);
  return true;
}

/** False where the workbook could not keep it: nothing has changed then. */
async function use(model: Model, taught: readonly TaughtRelation[]): Promise<boolean> {
  if (!(await keep(model, "taught", writeTaughtRelations(taught)))) return false;
  model.store.dispatch({ type: "set", taught });
  await model.checking.checkWithSettings();
  return true;
}

function tell({ store }: Model, kind: "success" | "error", pick: Telling): void {
  const wording = { ja: pick(TEACHING_WORDS.ja, "ja"), en: pick(TEACHING_WORDS.en, "en") };
  store.dispatch({ type: "notice", notice: { kind, wording } });
}
