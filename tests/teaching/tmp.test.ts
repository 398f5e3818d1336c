import { test } from "vitest";
import { review } from "../../src/review";
import { sheetOf } from "../support/toldOf";
import { a1, parseA1 } from "../../src/sheet/a1";
import { teachByExample } from "../../src/teaching/teachByExample";
const say = (T: string, result: string, ...parts: string[]) => {
  const at = (name: string) => ({ sheet: "S", ...parseA1(name)! });
  const wb = sheetOf(T);
  const t0 = performance.now();
  const t = teachByExample(wb, { result: at(result), parts: parts.map(at) });
  const ms = performance.now() - t0;
  if ("refusal" in t) { console.log(t.refusal.ja, t.cells.map(a1)); return; }
  console.log(Math.round(ms), t.candidates.map((c) => `${c.formula.ja} | ${c.calculation} | right ${c.isExampleRight} | ${c.counted} ${c.here.holds}/${c.here.fails.map(a1)} else ${c.elsewhere.holds}/${c.elsewhere.fails.map(a1)}/${c.elsewhere.tables} ${JSON.stringify(c.taught)}`).join("\n"));
  const r = review(wb, { taught: [t.candidates[0]!.taught] });
  const r0 = review(wb);
  const f = (x: typeof r) => x.findings.filter(f=>f.severity!="info").map((f) => f.severity + " " + f.rule + " " + a1(f.cell)).join();
  console.log("before", f(r0), "\nafter", f(r), JSON.stringify(r.taught.map(({taught, ...x})=>x)));
};
test("x", () => {
  say(`
なまえ | あれ | これ | それ
い | 40 | 18 | 45.0%
ろ | 60 | 45 | 75.0%
は | 20 | 15 | 75.0%
に | 80 | 20 | 52.0%
ほ | 50 | 41 | 82.0%`, "D2", "B2", "C2");
  say(`
指標 | 区分 | R5年度 | R6年度
来館者数 | 目標 | 120 | 130
 | 実績 | 90 | 117
 | 達成率 | 75.0% | 90.0%
貸出冊数 | 目標 | 400 | 500
 | 実績 | 300 | 450
 | 達成率 | 75.0% | 91.0%
登録者数 | 目標 | 50 | 60
 | 実績 | 48 | 57
 | 達成率 | 96.0% | 95.0%`, "C4", "C2", "C3");
  say(`
指標 | R5年度 | R6年度
来館者数目標 | 120 | 130
実績 | 90 | 117
充ち具合 | 75.0% | 90.0%
貸出冊数目標 | 400 | 500
実績 | 300 | 450
充ち具合 | 75.0% | 91.0%`, "B4", "B2", "B3");
  say(`
 | R5年度 | R5年度 | R5年度 | R6年度 | R6年度 | R6年度
施設 | あ | い | う | あ | い | う
北 | 30 | 12 | 18 | 31 | 11 | 20
南 | 50 | 22 | 28 | 42 | 14 | 29`, "D3", "B3", "C3");
  say(`
目標 | 100 | 実績 | 80 | 度合 | 80%
目標 | 50 | 実績 | 40 | 度合 | 81%
目標 | 40 | 実績 | 30 | 度合 | 75%`, "F1", "B1", "D1");
  say(`
指標名 | 来館者数
目標 | 100
実績 | 80
度合 | 80%

指標名 | 貸出冊数
目標 | 50
実績 | 40
度合 | 81%`, "B4", "B2", "B3");
  say(`
なまえ | あれ | これ | それ
い | 40 | 18 | 41
ろ | 60 | 45 | 75.0%`, "D2", "B2", "C2");
  say(`
なまえ | あれ | これ | それ
い | 40 | 18 | 約45%
ろ | 60 | なし | 75.0%`, "D2", "B2", "C2");
  say(`
なまえ | あれ | これ | それ
い | 40 | 18 | 12
ろ | 60 | 5 | 75.0%`, "D2", "B3", "C2");
  say(`
月 | 常勤 | 委託 | 応援 | 研修控除 | 実働
4月 | 312 | 40 | 12 | 24 | 340
5月 | 298 | 52 | 18 | 30 | 338
6月 | 305 | 47 | 9 | 22 | 339
7月 | 310 | 47 | 9 | 22 | 354`, "F2", "B2","C2","D2","E2");
});
