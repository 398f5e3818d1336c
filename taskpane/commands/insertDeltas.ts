import type { ChangeOutcome, Host } from "../../hosts/host";
import type { DeltaPlan, TableCorrection } from "../../src/index";
import { a1Range, isDeltaRefusal, planDeltas } from "../../src/index";
import type { Outcome } from "./outcome";

/** Writes the deltas between the last two periods of the table at the active cell, or of the only table of its sheet. */
export async function insertDeltas(host: Host, corrections: readonly TableCorrection[]): Promise<Outcome> {
  const { workbook, active, unread: untold } = await host.snapshot("sheet");
  // Merged cells decide where columns can be; what notes say is no matter here.
  const unread = untold.filter(({ about }) => about === "merges");
  const plan = planDeltas(workbook, active, { corrections, program: host.program });
  if (isDeltaRefusal(plan)) return { tone: "failed", lines: [plan.message, ...unread] };
  if (plan.change.edits.length === 0) return { tone: "attention", lines: [...plan.notes, ...unread] };
  const outcome = describeDeltas(plan, await host.apply([plan.change]));
  return { ...outcome, lines: [...outcome.lines, ...unread] };
}

/** What was written and between which periods, or why nothing was. */
function describeDeltas({ table, current, previous, written: count, notes }: DeltaPlan, { made, refused }: ChangeOutcome): Outcome {
  if (made.length === 0) return { tone: "failed", lines: refused.map(({ message }) => message) };
  const area = a1Range(table.range);
  const written = {
    ja: `表（${area}）に、「${previous.label}」から「${current.label}」への前期差を書きました（${count}個のセル）。作業ウィンドウの［元に戻す］で取り消せます。`,
    en: `The changes from “${previous.label}” to “${current.label}” are written into the table (${area}): ${count} ${count === 1 ? "cell" : "cells"}. “Undo” in the pane undoes it.`,
  };
  return { tone: notes.length === 0 ? "done" : "attention", lines: [written, ...notes] };
}
