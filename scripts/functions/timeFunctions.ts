// How much time of the processor 100,000 cells of each function take, one call after the other: npm run times:functions
import type { Argument, CellInput } from "../../functions/cells";
import { checks } from "../../functions/checks";
import { implementations, type FunctionId } from "../../functions/implementations";
import { shared } from "../../functions/shared";

shared().checks = checks;

const column = (cell: (row: number) => CellInput): CellInput[][] => Array.from({ length: 100_000 }, (_, row) => [cell(row)]);
const numbers = column((row) => (row % 1000) / 1000);
const texts = column((row) => `${((row % 997) / 10).toFixed(1)}% (R${(row % 7) + 1}年度)`);
const grams = column((row) => `${row % 2000}g`);
const counts = column((row) => (row % 997) + 1);
const days = column((row) => 44_000 + (row % 997));
const years = [
  ["R5年度", "1,899件"],
  ["R6年度", "2,100件"],
];

const CALLS: readonly (readonly [FunctionId, readonly Argument[]])[] = [
  ["RATE", [numbers, 0.8, 1]],
  ["RATE", [texts, texts, 1]],
  ["RATE", [grams, "2kg", 1]],
  ["AVERAGE", [texts, 1]],
  ["POOLED", [numbers, texts, 1]],
  ["SHARE", [numbers, undefined, 1, "total"]],
  ["DELTA", [texts, "54.9%", 1]],
  ["DELTATEXT", [texts, "54.9%"]],
  ["CHANGE", [texts, "54.9%", 1]],
  ["YOY", [years, column(() => "R6年度"), 1]],
  ["CAGR", [counts, 40, 5, 2]],
  ["CAGR", [counts, 40, 2.4167, 2]],
  ["PACE", [texts, "100%", "R4年度末", "R8年度末", "2025.9月末"]],
  ["STATUS", [texts, "0%", "100%", "R4年度末", "R8年度末", "2025.9月末"]],
  ["FORECAST", [texts, days, "R8年度末"]],
  ["GAP", [texts, "100%", 1]],
  ["REQUIREDPACE", [texts, "100%", "2025.9月末", "R8年度末"]],
  ["RATING", [numbers, 0.8]],
  ["RANK", [texts, texts]],
  ["CHECK", [texts, numbers, 0.8]],
  ["CHECKAVERAGE", ["50.0%", texts]],
  ["CHECKDELTA", ["+8.3ポイント", texts, "54.9%"]],
  ["CHECKCHANGE", ["8.3%", texts, "54.9%"]],
  ["CHECKTOTAL", ["100%", texts]],
  ["BOUNDS", [texts]],
  ["COUNTOF", [texts, 1000]],
  ["PARSE", [texts]],
  ["PERIOD", [texts]],
];

for (const [id, args] of CALLS) {
  const start = process.cpuUsage();
  implementations[id](args, "ja");
  const { user, system } = process.cpuUsage(start);
  console.log(id.padEnd(14), `${((user + system) / 1000).toFixed(0)} ms`);
}
