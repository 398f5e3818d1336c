import { namesAvailability, namesPlannedStops } from "../../words/availabilityWords";
import { AVAILABILITY_PRIORS } from "../formPriors";
import { isAmount } from "./fractions";
import type { Ground, Proposal } from "./proposal";
import { signedQuotient } from "./signedQuotients";

const MOST_LINES = 24;

/** Availability of the time without planned stops: (service time − planned − outage) ÷ (service time − planned). */
export function* availabilityProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, mixed } = ground;
  if (!words || lines.length > MOST_LINES) return;
  const isPlanned = (line: number): boolean => namesPlannedStops(view.label(line).text);
  const results = lines.filter((line) => namesAvailability(view.label(line).text));
  const amounts = lines.filter((line) => !results.includes(line) && (isAmount(ground, line) || isPlanned(line)));
  const planned = amounts.filter(isPlanned);
  if (results.length === 0 || planned.length !== 1) return;
  const [stop = -1] = planned;
  const { said, price } = AVAILABILITY_PRIORS;
  const prior = (): number => said + mixed - price - 0.6 * Math.log2(lines.length);
  const others = amounts.filter((line) => line !== stop);
  for (const aggregate of results)
    for (const whole of others)
      for (const lost of others) {
        if (whole === lost) continue;
        const over = { lines: [whole, stop, lost], times: [1, -1, -1] };
        const under = { lines: [whole, stop], times: [1, -1] };
        yield* signedQuotient(ground, { aggregate, over, under }, prior, `${aggregate}|w`);
      }
}
