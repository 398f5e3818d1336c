import { judgeChange, judgeDelta, type Language, type RoundingMode } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { isError, type Argument, type CellOutput, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { elementwise } from "./elementwise";
import { isShare, percentSignConflict, requireFigure, requireFigures, type Figure } from "./figures";
import { readMode } from "./options";
import { operandsOf, statedResult } from "./printedFigure";
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
