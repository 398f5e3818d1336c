import { lineRoleOf } from "./lineRole";

const PART = /^\W*(うち|内数|再掲)|\b(of which|thereof|of whom|of these|out of)\b|[((]\s*(うち|内|再掲)/i;
const WHOLE = /^\W*(合計|総計|総数|総件数|総額|全体|全数|全件|計|母数|(grand )?total|all|overall|whole|sum|out of|n|base)\b/i;

/** Whether a name says that it is a part of what stands above it: うち公立, "of which online". */
export const saysPart = (name: string): boolean => PART.test(name);

/** Whether the headings of a rate, its numerator and its denominator say that the one is a part of the other, so that no rate can exceed 100 %. */
export function saysPartOfWhole({ rate, part, whole }: Readonly<Record<"rate" | "part" | "whole", string>>): boolean {
  return lineRoleOf(rate) === "share" || PART.test(part) || PART.test(rate) || WHOLE.test(whole);
}
