import type { Figure } from "../indicators/figure";
import { compare } from "../measures/decimal";
import type { RoundingMode } from "../measures/rounding";
import type { Checked } from "../measures/verdict";

/** A figure calculated again, with its column. */
export interface RoundedFigure {
  readonly stated: Figure;
  readonly judgement: Checked;
}

/** How a figure would have to be rounded to be right, and the figures of its column that were not rounded so. */
export interface RoundingExcuse {
  readonly mode: RoundingMode;
  readonly contradicting: readonly Figure[];
}

/** Figures of a column that settle how it rounds: beyond these, more do not make it surer. */
const ENOUGH = 3;

/**
 * The rounding that would make a figure right, for every figure that needs another rounding than its column: of the roundings that would do, the one that the
 * column contradicts least. A column rounds in one way, so that an excuse which its other figures contradict is none.
 */
export function roundingExcuses(checks: readonly RoundedFigure[]): ReadonlyMap<Figure, RoundingExcuse> {
  const needing = checks.filter(({ judgement }) => judgement.verdict === "rounding-mode" || judgement.verdict === "both");
  const against = new Map<string, Figure[]>();
  return new Map(
    needing.map(({ stated, judgement }): [Figure, RoundingExcuse] => {
      const excuses = modesFor(stated, judgement).map((mode): RoundingExcuse => {
        const key = `${stated.column.index} ${mode}`;
        const known = against.get(key) ?? contradicting(checks, stated, mode);
        against.set(key, known);
        return { mode, contradicting: known };
      });
      const [least] = excuses.sort((a, b) => a.contradicting.length - b.contradicting.length);
      return [stated, least ?? { mode: "half-up", contradicting: [] }];
    }),
  );
}

/** The modes that give the figure from what is printed; where hidden digits are needed too, the one that leads there. */
function modesFor({ value }: Figure, { modes, computed }: Checked): readonly RoundingMode[] {
  if (modes.length > 0) return modes;
  const printed = value.delta ?? value.quantity;
  return printed && compare(printed.value, computed) < 0 ? ["truncate"] : ["away"];
}

/** Figures of the same column that the mode does not give, though another one does. */
function contradicting(checks: readonly RoundedFigure[], { column }: Figure, mode: RoundingMode): Figure[] {
  const found: Figure[] = [];
  for (const { stated, judgement } of checks) {
    if (found.length === ENOUGH) break;
    const settles = stated.column.index === column.index && judgement.modes.length > 0 && judgement.verdict !== "input-rounding";
    if (settles && !judgement.modes.includes(mode)) found.push(stated);
  }
  return found;
}
