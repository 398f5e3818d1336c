import type { Decimal } from "../../src/index";

/** A step of a scale that a person typed: the label, and the rate in percent from which it is given; "" in the last step, for all the rest. */
export interface OwnStep {
  readonly label: string;
  readonly from: string;
}

/** Why a scale cannot be used, and in which of its steps. */
export interface ScaleProblem {
  readonly step: number;
  readonly problem: "label" | "repeated" | "percent" | "order";
}

/** The first thing that is wrong with a scale: labels differ, and rates fall from step to step. */
export function scaleProblem(steps: readonly OwnStep[]): ScaleProblem | undefined {
  for (const [step, { label, from }] of steps.entries()) {
    if (label.trim() === "") return { step, problem: "label" };
    if (steps.findIndex((other) => other.label.trim() === label.trim()) < step) return { step, problem: "repeated" };
    if (step === steps.length - 1) continue;
    if (!PERCENT.test(from.trim())) return { step, problem: "percent" };
    const before = steps[step - 1];
    if (before && Number(before.from) <= Number(from)) return { step, problem: "order" };
  }
  return undefined;
}

const PERCENT = /^\d{1,4}(?:\.(\d{1,3}))?$/;

/** "79.5" as the fraction 0.795, digit by digit. */
export function fractionOf(percent: string): Decimal | undefined {
  const match = PERCENT.exec(percent.trim());
  if (!match) return undefined;
  return { units: Number(match[0].replace(".", "")), scale: 2 + (match[1]?.length ?? 0) };
}
