import { fields, listOf, misfit, misfitOf, oneOf, textUpTo, type ShapeCheck, type ShapeProblem } from "../record/shapeChecks";
import { TAUGHT_FORMS, type TaughtForm, type TaughtRelation } from "../relations/taught/taughtRelation";

/** A house template: relations that hold in every table whose lines bear these names. It holds names and numbers, and nothing that runs. */
export interface TeachingTemplate {
  readonly format: "kensan-template";
  readonly version: 1;
  readonly name: string;
  readonly relations: readonly TaughtRelation[];
}

/** How much a template, or a workbook, may hold of what a person taught. */
export const teachingBounds = { relations: 500, words: 20, word: 200, name: 200, sheet: 255, headings: 20_100, parts: 60 } as const;

/** A template of relations, for any workbook. */
export function teachingTemplate(name: string, relations: readonly TaughtRelation[]): TeachingTemplate {
  return {
    format: "kensan-template",
    version: 1,
    name: name.slice(0, teachingBounds.name),
    relations: relations.slice(0, teachingBounds.relations).map(everywhere),
  };
}

/** The relation for every table that has its lines. */
export function everywhere({ table: _, ...taught }: TaughtRelation): TaughtRelation {
  return taught;
}

/** A template as it was stored, or why it is none. */
export function readTemplate(value: unknown): TeachingTemplate | ShapeProblem {
  return misfitOf(value, template) ?? (value as TeachingTemplate);
}

/** A taught relation as it was stored; undefined where it cannot be meant. */
export function readTaught(value: unknown): TaughtRelation | undefined {
  return misfitOf(value, relation) ? undefined : (value as TaughtRelation);
}

/** The largest and the smallest number that a calculation is multiplied by, and how often a part may count. */
const MOST_SCALE = 1e9;
const MOST_TIMES = 12;

const label = listOf(textUpTo(teachingBounds.word), teachingBounds.words);
const name = textUpTo(teachingBounds.name);
const line = fields({ label }, { apart: oneOf(true, false) });
const scale: ShapeCheck = (value, path) => {
  if (typeof value === "number" && value >= 1 / MOST_SCALE && value <= MOST_SCALE) return;
  throw misfit(path, { ja: "0より大きく10億以下の数ではありません", en: "is no number above 0 and up to 1,000,000,000" });
};
const times: ShapeCheck = (value, path) => {
  if (Number.isInteger(value) && Math.abs(value as number) <= MOST_TIMES) return;
  throw misfit(path, {
    ja: `-${MOST_TIMES}から${MOST_TIMES}までの整数ではありません`,
    en: `is no whole number from -${MOST_TIMES} to ${MOST_TIMES}`,
  });
};
const shape = fields(
  {
    lines: oneOf("columns", "rows"),
    form: oneOf(...Object.keys(TAUGHT_FORMS)),
    scale,
    result: line,
    parts: listOf(line, teachingBounds.parts),
  },
  {
    signs: listOf(times, 2 * teachingBounds.parts),
    table: fields({ sheet: textUpTo(teachingBounds.sheet), headings: textUpTo(teachingBounds.headings) }),
  },
);

const relation: ShapeCheck = (value, path) => {
  shape(value, path);
  const { form, parts, signs, result } = value as TaughtRelation;
  const [fewest, most] = TAUGHT_FORMS[form];
  if (parts.length < fewest || parts.length > most)
    throw misfit(`${path}.parts`, { ja: `${form} の項の数に合いません`, en: `are not as many as ${form} takes` });
  if (!areSigns(form, parts.length, signs)) throw misfit(`${path}.signs`, { ja: `${form} の形に合いません`, en: `do not go with ${form}` });
  if (!result.label.some((word) => word.trim() !== "")) throw misfit(`${path}.result.label`, { ja: "空です", en: "is empty" });
  if (parts.some(({ label: words, apart }) => apart && !words.some((word) => word.trim() !== "")))
    throw misfit(`${path}.parts`, { ja: "名前のない項があります", en: "have one without a name" });
};

const template = fields({
  format: oneOf("kensan-template"),
  version: oneOf(1),
  name,
  relations: listOf(relation, teachingBounds.relations),
});

/** A fraction needs to say how often each part counts above and below the line, with something on either side; a sum may say what is taken off. */
function areSigns(form: TaughtForm, parts: number, signs: readonly number[] | undefined): boolean {
  if (form === "fraction") return signs?.length === 2 * parts && isAny(signs.slice(0, parts)) && isAny(signs.slice(parts));
  if (form === "sum") return signs === undefined || (signs.length === parts && signs.every((sign) => Math.abs(sign) === 1));
  return signs === undefined;
}

function isAny(signs: readonly number[]): boolean {
  return signs.some((sign) => sign !== 0);
}
