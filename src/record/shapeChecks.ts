import type { Wording } from "../findings/wording";

/** Checks of what was stored outside: each takes a value of the shape and size that it may have, and says of any other what it is not and at which place, as in "entries[3].state". */
export type ShapeCheck = (value: unknown, path: string) => void;

/** What a stored value is not, at which place. */
export interface ShapeProblem {
  readonly problem: Wording;
}

class Misfit extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
  }
}

/** Why a value has not the shape; undefined where it has. */
export function misfitOf(value: unknown, check: ShapeCheck): ShapeProblem | undefined {
  try {
    check(value, "");
    return undefined;
  } catch (problem) {
    if (problem instanceof Misfit) return { problem: problem.wording };
    throw problem;
  }
}

export function textUpTo(longest: number): ShapeCheck {
  return (value, path) => {
    if (typeof value !== "string") throw misfit(path, { ja: "文字列ではありません", en: "is no text" });
    if (value.length > longest) throw misfit(path, { ja: "長すぎます", en: "is too long" });
  };
}

type Checks = Readonly<Record<string, ShapeCheck>>;

/** An object of these fields and no others. */
export function fields(checks: Checks, optional: Checks = {}): ShapeCheck {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw misfit(path, { ja: "項目の組ではありません", en: "is no object" });
    const foreign = Object.keys(value).find((key) => !Object.hasOwn(checks, key) && !Object.hasOwn(optional, key));
    // What is not known would be lost at the next writing.
    if (foreign !== undefined) throw misfit(inside(path, foreign), { ja: "知らない項目です", en: "is not known" });
    const given = value as Record<string, unknown>;
    for (const [key, check] of Object.entries(checks)) check(given[key], inside(path, key));
    for (const [key, check] of Object.entries(optional)) if (Object.hasOwn(given, key)) check(given[key], inside(path, key));
  };
}

export function listOf(check: ShapeCheck, most: number): ShapeCheck {
  return (value, path) => {
    if (!Array.isArray(value)) throw misfit(path, { ja: "一覧ではありません", en: "is no list" });
    if (value.length > most) throw misfit(path, { ja: `${most}件を超えています`, en: `has more than ${most} items` });
    value.forEach((item, at) => {
      check(item, `${path}[${at}]`);
    });
  };
}

export function oneOf(...choices: readonly (string | number | boolean | null)[]): ShapeCheck {
  return (value, path) => {
    if (!choices.includes(value as string))
      throw misfit(path, { ja: `${choices.join("、")} のどれでもありません`, en: `is not one of ${choices.join(", ")}` });
  };
}

export function matching(pattern: RegExp, longest = 5_000): ShapeCheck {
  const text = textUpTo(longest);
  return (value, path) => {
    text(value, path);
    if (!pattern.test(value as string)) throw misfit(path, { ja: "書き方が違います", en: "is not written as it should be" });
  };
}

function inside(path: string, key: string): string {
  const short = key.slice(0, 40);
  return path === "" ? short : `${path}.${short}`;
}

/** What ends a check. */
export function misfit(path: string, { ja, en }: Wording): Misfit {
  return new Misfit(path === "" ? { ja: `全体が${ja}`, en: `the whole ${en}` } : { ja: `${path} が${ja}`, en: `${path} ${en}` });
}
