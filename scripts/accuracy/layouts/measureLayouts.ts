import { review } from "../../../src/index";
import { layoutCases } from "./cases";
import { layouts } from "./catalogue";
import { listKinds, listed } from "./listing";
import { layoutsSection } from "./layoutsSection";
import { scoreCase, type CaseScore } from "./score";

const USAGE = `npm run -s accuracy -- --layouts [--seed N] [--per N] [--layout NAME] [--list ${listKinds.join("|")}]`;

/** The tables of the page docs/accuracy.md: two of each layout and language, from one seed. */
export function sectionOfThePage(): string[] {
  return layoutsSection(scored({ seed: 11, per: 2 }));
}

/** Generates the tables of a seed, reviews them and prints how well that went. */
export function measureLayouts(parameters: readonly string[]): void {
  const option = (name: string): string | undefined => (parameters.includes(name) ? parameters[parameters.indexOf(name) + 1] : undefined);
  const [seed, per] = [Number(option("--seed") ?? 1), Number(option("--per") ?? 4)];
  const [layout, list] = [option("--layout"), option("--list")];
  const kind = listKinds.find((known) => known === list);
  const isKnown = layout === undefined || layouts.some(({ name }) => name === layout);
  if (!isKnown || (parameters.includes("--list") && !kind) || !Number.isInteger(seed) || !(per > 0)) {
    throw new Error(`${USAGE}\nLayouts: ${layouts.map(({ name }) => name).join(", ")}`);
  }
  const started = performance.now();
  const scores = scored({ seed, per, layout });
  if (kind) for (const score of scores) for (const text of listed(kind, score)) console.log(text);
  console.log(layoutsSection(scores).join("\n"));
  console.log(`Seed ${seed}, ${scores.length} clean tables, ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

function scored(chosen: Parameters<typeof layoutCases>[0]): CaseScore[] {
  return [...layoutCases(chosen)].map((layoutCase) => scoreCase(layoutCase, review));
}
