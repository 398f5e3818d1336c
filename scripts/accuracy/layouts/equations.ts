import type { Finding } from "../../../src/index";
import { judgeEquation } from "./evaluator";

/** An equation that a finding prints: what is calculated, and what it says comes out. */
export interface Equation {
  readonly computation: string;
  readonly expected: string;
}

/** Every equation of a finding: its calculation with what is expected, before and after rounding, and those in its English sentence. */
export function equationsOf({ computation, expected, unrounded, message }: Finding): Equation[] {
  const stated = computation === undefined ? [] : [expected, unrounded].filter((result) => result !== undefined);
  return [...stated.map((result) => ({ computation: computation ?? "", expected: result })), ...equationsIn(message.en)];
}

/**
 * The equations in an English sentence: around each sign of equality the longest calculation before it and the number after it.
 * @example equationsIn("It is given as 15.0%, but 150 ÷ 100 = 100.0%.") // => [{ computation: "150 ÷ 100", expected: "100.0%" }]
 */
export function equationsIn(sentence: string): Equation[] {
  const sides = sentence.split(/\s+=\s+/);
  return sides.slice(1).flatMap((right, at) => {
    // Of a calculation that is not written out in full nothing can be said.
    if (sides[at]?.includes("…") === true) return [];
    const left = (sides[at] ?? "").split(" ");
    const words = right.split(" ");
    for (const count of [2, 1]) {
      const expected = words
        .slice(0, count)
        .join(" ")
        .replace(/[.,;:)]+$/, "");
      const from = left.findIndex((_, start) => isEquation(left.slice(start).join(" "), expected));
      if (from >= 0) return [{ computation: left.slice(from).join(" "), expected }];
    }
    return [];
  });
}

function isEquation(computation: string, expected: string): boolean {
  return /[+−×÷–]/.test(computation) && judgeEquation(computation, expected) !== "undecidable";
}
