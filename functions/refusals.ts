import type { Obstacle, Wording } from "../src/index";
import { NAMES } from "./argumentNames";
import { fault, type FunctionError } from "./cells";

/** Why figures give no rate. */
export function refusal(obstacle: Obstacle): FunctionError {
  switch (obstacle) {
    case "zero-target":
      return zeroDivisor(NAMES.target);
    case "baseline-equals-target":
      return fault("#DIV/0!", "基準値と目標値が同じです。", "The baseline equals the target.");
    case "negative-target":
      return fault(
        "#VALUE!",
        "目標値が負なので、実績÷目標は意味を持ちません。基準値を指定してください。",
        "The target is negative, so that actual ÷ target says nothing. Please give a baseline.",
      );
    case "zero-actual":
    case "negative-actual":
      return fault(
        "#VALUE!",
        "実績値が0以下なので、目標÷実績は意味を持ちません。基準値か上限を指定してください。",
        "The actual is 0 or less, so that target ÷ actual says nothing. Please give a baseline or a cap.",
      );
    case "zero-previous":
      return zeroDivisor(NAMES.previous);
    case "negative-previous":
      return fault(
        "#VALUE!",
        "前回値が負なので、増減率は意味を持ちません。",
        "The previous value is negative, so that a relative change says nothing.",
      );
    default:
      return inexact();
  }
}

/** Nothing can be divided by a figure of 0. */
export function zeroDivisor(name: Wording): FunctionError {
  return fault("#DIV/0!", `${name.ja}が0なので割れません。`, `The ${name.en} is 0 and cannot divide.`);
}

/** An argument must be something else: needs(NAMES.digits, "-15から15までの整数", "a whole number from -15 to 15", "1"). */
export function needs(name: Wording, ja: string, en: string, example?: string): FunctionError {
  const [such, for_] = example === undefined ? ["", ""] : [`例：${example}`, ` Example: ${example}`];
  return fault("#VALUE!", `${name.ja}は${ja}で指定してください。${such}`, `The ${name.en} must be ${en}.${for_}`);
}

/** A figure that stands for no certain range of numbers. */
export function inexact(): FunctionError {
  return fault(
    "#N/A",
    "「約」などの付いた値や、範囲の決まらない値は、正確に計算できません。",
    `Figures with words such as "about", or without a limit, cannot be calculated exactly.`,
  );
}

/** Several results for each cell stand side by side. */
export function oneColumnOnly(columns: number): FunctionError {
  return fault(
    "#VALUE!",
    `結果を横に並べて返すので、1列の範囲を指定してください（${columns}列あります）。`,
    `The results stand side by side, so that the range must be one column wide (it has ${columns}).`,
  );
}
