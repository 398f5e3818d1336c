import type { TableReading } from "../indicators/indicator";
import { notedFigures, type FigureNote, type NotedFigure } from "../indicators/notedFigures";
import { judgeAverage, type AverageJudgement } from "../measures/judgeAverage";
import { meets, printedInterval } from "../measures/interval";
import { operandOf, statedFigure } from "../parse/operands";

/** What a note that repeats figures of its table says against them. */
export interface NoteCheck {
  readonly note: FigureNote;
  /** The repeated figure that is not that of its row, where the others of the note are. */
  readonly differing: NotedFigure | undefined;
  /** The average that the note speaks of, judged from the figures of the rows; only where every repeated figure agrees. */
  readonly average: AverageJudgement | undefined;
}

/** Figures of a note that must agree before one that does not is called wrong: else the note may speak of another year. */
const FEWEST_AGREEING = 2;

export function noteChecks(reading: TableReading): NoteCheck[] {
  return notedFigures(reading).flatMap((note) => {
    const figures = note.own ? [note.own, ...note.others] : note.others;
    const differing = figures.filter((figure) => !agrees(figure));
    if (differing.length > 1 || (differing.length === 1 && figures.length - 1 < FEWEST_AGREEING)) return [];
    return [{ note, differing: differing[0], average: differing.length === 0 && note.isAverage ? averageOf(note) : undefined }];
  });
}

/** Whether one number can print as both; 65% repeats 65.0%. */
function agrees({ headline, quantity }: NotedFigure): boolean {
  const own = headline.figure.value.quantity;
  return (
    own !== undefined && meets(printedInterval(quantity.value, quantity.step, "half-up"), printedInterval(own.value, own.step, "half-up"))
  );
}

function averageOf({ headline, others }: FigureNote): AverageJudgement | undefined {
  const stated = headline.figure.value.quantity;
  const rates = others.flatMap(({ headline: { figure } }) => (figure.value.quantity ? [operandOf(figure.value.quantity)] : []));
  const known = rates.filter((rate) => rate !== undefined);
  if (!stated || stated.approximate || stated.bound || known.length < others.length) return undefined;
  return judgeAverage({ stated: statedFigure(stated), rates: known, mode: "half-up" }, { missing: "skip" });
}
