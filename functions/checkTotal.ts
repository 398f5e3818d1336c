import { judgeSum, type Language, type Operand, type Stated } from "../src/index";
import { NAMES } from "./argumentNames";
import { errorOf, isError, type Argument, type CellInput, type FunctionError, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { firstCell } from "./elementwise";
import { isShare, requireFigure } from "./figures";
import { readMode } from "./options";
import { operandsOf, statedResult } from "./printedFigure";
import { figuresOf, readRange } from "./rangeFigures";
import { inexact, refusal } from "./refusals";
import { verdictText } from "./verdictWords";

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
