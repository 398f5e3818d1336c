import type { Ranked } from "./ranked";

/** The readings of one line, best first, of which those before a place are taken by other lines. */
interface Turn {
  readonly readings: readonly Ranked[];
  readonly from: number;
}

/** The lines in the order in which they choose: printed formulas first, then what speaks most clearly. */
export function turnsOf(slots: Iterable<readonly Ranked[]>): Turn[] {
  return [...slots].map((readings) => ({ readings, from: 0 })).sort(byStrength);
}

/** Puts a line back to where its next best reading belongs; false where that is at once. */
export function isPutOff(queue: Turn[], later: Turn): boolean {
  const [next] = queue;
  if (!next || byStrength(next, later) >= 0) return false;
  const place = queue.findIndex((other) => byStrength(other, later) >= 0);
  queue.splice(place < 0 ? queue.length : place, 0, later);
  return true;
}

function byStrength(a: Turn, b: Turn): number {
  const [one, other] = [a.readings[a.from], b.readings[b.from]];
  return Number(isPrinted(other)) - Number(isPrinted(one)) || (other?.bits ?? 0) - (one?.bits ?? 0);
}

/** A formula printed in the heading and borne out by the figures says for which of its lines it is solved. */
function isPrinted(best: Ranked | undefined): boolean {
  return best !== undefined && best.reading.said && best.evidence.agreeing > best.evidence.missing;
}
