import { isWeightedLine } from "./lineFlags";

/** Words of means in which each figure counts once. */
const SIMPLE =
  /単純平均|算術平均|相加平均|\b(simple|plain|arithmetic|unweighted)\b|ungewichtet|einfache[rs]? (mittel|durchschnitt)|moyenne simple|media simple|promedio simple|non pondér|no ponderad/i;

/** How a line that is called a mean says that it is made; undefined where it does not say. */
export function meanSaid(text: string): "weighted" | "simple" | undefined {
  return SIMPLE.test(text) ? "simple" : isWeightedLine(text) ? "weighted" : undefined;
}
