import { judgeChange, judgeDelta, judgeSum, operandOf, type Language, type Operand, type RoundingMode, type Stated } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { errorOf, isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { elementwise, firstCell } from "./elementwise";
import { isShare, percentSignConflict, requireFigure, requireFigures, type Figure } from "./figures";
import { readMode } from "./options";
import { printedQuantity, statedResult } from "./printedFigure";
import { figuresOf, readRange } from "./rangeFigures";
import { inexact, refusal } from "./refusals";
import { verdictText } from "./verdictWords";

/** CHECKDELTA: whether a stated difference (前期差) follows from the two printed figures, in words. */
export function checkDelta(args: readonly Argument[], language: Language): Result {
  return elementwise(namesOf("stated", "current", "previous", "rounding"), args, ([said, now, before, rounding]) => {
    const mode = readMode(rounding);
    if (isError(mode)) return mode;
    const names = [NAMES.current, NAMES.previous, NAMES.stated] as const;
    const figures = requireFigures([now, before, said], names);
    if (isError(figures)) return figures;
    const like = inOneUnit(figures, names);
    if (isError(like)) return like;
    const [current, previous, stated] = like.figures;
    return verdictOn(judgeDelta, stated!, [current!, previous!], like.figures.some(isShare), mode, language);
  });
}

/** CHECKCHANGE: whether a stated relative change (増減率) follows from the two printed figures, in words. */
export function checkChange(args: readonly Argument[], language: Language): Result {
  return elementwise(namesOf("stated", "current", "previous", "rounding"), args, ([said, now, before, rounding]) => {
    const mode = readMode(rounding);
    if (isError(mode)) return mode;
    const names = [NAMES.current, NAMES.previous] as const;
    const figures = requireFigures([now, before], names);
    if (isError(figures)) return figures;
    const like = inOneUnit(figures, names);
    if (isError(like)) return like;
    const stated = requireFigure(said, NAMES.stated);
    if (isError(stated)) return stated;
    return percentSignConflict(stated, NAMES.stated) ?? verdictOn(judgeChange, stated, like.figures, true, mode, language);
  });
}

function verdictOn(
  judge: typeof judgeDelta,
  said: Figure,
  figures: readonly Figure[],
  asShare: boolean,
  mode: RoundingMode,
  language: Language,
): CellOutput {
  const stated = statedResult(said, asShare);
  const [current, previous] = operandsOf(figures) ?? [];
  if (!stated || !current || !previous) return inexact();
  const judged = judge({ stated, current, previous, mode });
  return judged.verdict === "not-checkable" ? refusal(judged.reason) : verdictText(judged.verdict, [], language);
}

/** Printed figures as operands; undefined where one of them is 約 or 以上. */
function operandsOf(figures: readonly Figure[]): readonly Operand[] | undefined {
  const asShare = figures.some(isShare);
  const operands = figures.map((figure) => operandOf(printedQuantity(figure, asShare)));
  const known = operands.filter((operand) => operand !== undefined);
  return known.length === operands.length ? known : undefined;
}

/** CHECKTOTAL: whether a stated total follows from its printed parts, in words. */
export function checkTotal(args: readonly Argument[], language: Language): Result {
  const [said, parts, rounding] = args;
  const error = errorOf(firstCell(said)) ?? errorOf(firstCell(rounding));
  if (error) return error;
  const mode = readMode(firstCell(rounding));
  if (isError(mode)) return mode;
  const question = readTotal(firstCell(said), parts);
  if (isError(question)) return question;
  const judged = judgeSum({ ...question, mode });
  return judged.verdict === "not-checkable" ? refusal(judged.reason) : verdictText(judged.verdict, [], language);
}

interface Total {
  readonly stated: Stated;
  readonly parts: readonly Operand[];
}

function readTotal(said: CellInput, range: Argument): Total | FunctionError {
  const total = requireFigure(said, NAMES.stated);
  if (isError(total)) return total;
  const cells = readRange(range, NAMES.parts);
  if (isError(cells)) return cells;
  const parts = figuresOf(cells);
  const like = inOneUnit([...parts, total], [...parts.map(() => NAMES.parts), NAMES.stated]);
  if (isError(like)) return like;
  const stated = statedResult(like.figures[parts.length]!, like.figures.some(isShare));
  const operands = operandsOf(like.figures.slice(0, parts.length));
  return stated && operands ? { stated, parts: operands } : inexact();
}
