import type { Draft } from "./draft";
import type { Figure } from "./figure";
import { countPrint, oneOf } from "./sketch";

/** Months one after the other, over more than a year. */
function monthsOf({ ja, random }: Draft, count: number): string[] {
  const first = random.int(0, 11);
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return Array.from({ length: count }, (_, at) => {
    const [month, year] = [(first + at) % 12, 22 + Math.floor((first + at) / 12)];
    return ja ? `20${year}年${month + 1}月` : `${names[month] ?? ""} ${year}`;
  });
}

/** A figure of each month with its sum or mean over the last three, six or twelve. */
export function rollingWindows(draft: Draft): void {
  const width = draft.random.pick([3, 6, 12]);
  const isMean = draft.random.chance(0.5);
  const [month = "", own = ""] = draft.ja
    ? draft.random.pick([
        ["年月", "受注件数"],
        ["月", "事故件数"],
      ])
    : draft.random.pick([
        ["Month", "Orders"],
        ["Month", "Admissions"],
      ]);
  const heading = isMean
    ? oneOf(draft, [`${width}か月移動平均`, `直近${width}か月平均`], [`${width}-month moving average`, `Rolling ${width} month average`])
    : oneOf(draft, [`直近${width}か月計`, `過去${width}か月の合計`], [`Rolling ${width} months`, `Last ${width} months`]);
  draft.write(0, 0, month, own, heading);
  const count = countPrint(draft);
  const figures = monthsOf(draft, width + draft.random.int(6, 14)).map((name, at) => {
    draft.write(at + 1, 0, name);
    return draft.figure(at + 1, 1, draft.random.int(40, 980), count);
  });
  figures.forEach((_, at) => {
    if (at + 1 < width) return;
    const window = figures.slice(at + 1 - width, at + 1);
    draft.derive(at + 1, 2, isMean ? "mean" : "sum", window, { print: isMean ? { decimals: 1 } : count });
  });
}

/** Part and whole of each month, its rate, and the rate of the last twelve months. */
export function rollingRate(draft: Draft): void {
  const heads = draft.ja
    ? draft.random.pick([
        ["月", "欠勤日数", "所定日数", "当月率", "直近12か月率"],
        ["年月", "未収件数", "請求件数", "未収率", "過去12か月の率"],
      ])
    : draft.random.pick([
        ["Month", "Days lost", "Days available", "In-month %", "Rolling 12-month %"],
        ["Month", "Late trains", "Trains run", "Late %", "Rolling 12 month rate"],
      ]);
  draft.write(0, 0, ...heads);
  const [count, print] = [countPrint(draft), { decimals: draft.random.pick([1, 2]), unit: "%" }];
  const rows = monthsOf(draft, 12 + draft.random.int(6, 14)).map((name, at): readonly [Figure, Figure] => {
    draft.write(at + 1, 0, name);
    const whole = draft.random.int(1200, 9800);
    return [draft.figure(at + 1, 1, Math.round(whole * (0.03 + draft.random.next() * 0.2)), count), draft.figure(at + 1, 2, whole, count)];
  });
  rows.forEach(([part, whole], at) => {
    draft.derive(at + 1, 3, "ratio", [part, whole], { print, scale: 100 });
    if (at < 11) return;
    const window = rows.slice(at - 11, at + 1);
    draft.derive(at + 1, 4, "pooled", [...window.map(([over]) => over), ...window.map(([, under]) => under)], { print, scale: 100 });
  });
}
