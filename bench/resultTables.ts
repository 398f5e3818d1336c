import type { CommandResult } from "./command";
import type { EngineResult } from "./engine";
import type { Spread } from "./spread";

/** The results as tables for people. */
export function resultTables(engine: readonly EngineResult[], commands: readonly CommandResult[]): string {
  const engineRows = engine.map((result) => [
    String(result.indicators),
    result.cells,
    result.work,
    ...(result.failure === undefined
      ? [
          span(result.seconds),
          short(result.cpuSeconds ?? 0),
          String(result.cellsPerSecond),
          `${(result.timesLoop ?? 1).toFixed(1)}×`,
          megabytes(result.peakMegabytes),
          megabytes(result.inputMegabytes),
        ]
      : [result.failure]),
  ]);
  const commandRows = commands.map((result) => [
    result.name,
    ...(result.failure === undefined
      ? [
          span(result.seconds),
          `${(result.cpuSeconds ?? 0).toFixed(2)} s`,
          megabytes(result.peakMegabytes),
          result.perSecond ? `${result.perSecond.count} ${result.perSecond.of}/s` : "",
        ]
      : [result.failure]),
  ]);
  return [
    "The engine, 6 cells an indicator (times: median, least–greatest)",
    aligned([["indicators", "cells", "work", "time", "cpu", "cells/s", "of loop", "peak", "input"], ...engineRows]),
    "",
    "The command, whole process",
    aligned([["command", "time", "cpu", "peak", "rate"], ...commandRows]),
  ].join("\n");
}

function span(spread: Spread | undefined): string {
  return spread ? `${short(spread.median)} (${short(spread.least)}–${short(spread.greatest)})` : "";
}

function short(seconds: number): string {
  if (seconds >= 1) return `${seconds.toFixed(2)} s`;
  return seconds >= 0.001 ? `${(seconds * 1000).toFixed(1)} ms` : `${(seconds * 1e6).toFixed(0)} µs`;
}

function megabytes(size: number | undefined): string {
  return size === undefined ? "" : `${size.toFixed(0)} MB`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
