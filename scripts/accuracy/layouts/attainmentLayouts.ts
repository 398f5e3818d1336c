import type { Draft } from "./draft";
import type { Print } from "./figure";
import { anyWording, baseOf, countPrint, namesFor, oneOf, partOf, rateHeading, rateOf, ratePrint, rowCount } from "./sketch";
import { itemsOf, type Wording } from "./wordings";

/** Name, base, part, rate: one row each. */
export function plainColumns(draft: Draft): void {
  const wording = anyWording(draft);
  const print = ratePrint(draft);
  const isPartFirst = draft.random.chance(0.2);
  const middle = isPartFirst ? [wording.part, wording.base] : [wording.base, wording.part];
  draft.write(0, 0, wording.name, ...middle, rateHeading(draft, wording.rate, print));
  const count = countPrint(draft, wording.unit);
  namesFor(draft, wording.items, rowCount(draft)).forEach((name, at) => {
    const row = at + 1;
    const base = baseOf(draft, wording.size);
    draft.write(row, 0, name);
    const baseFigure = draft.figure(row, isPartFirst ? 2 : 1, base, count);
    const part = draft.figure(row, isPartFirst ? 1 : 2, partOf(draft, base, wording.exceeds), count);
    rateOf(draft, row, 3, [part, baseFigure], print);
  });
}

/** The same among columns that are no figures of the calculation: numbers, codes, units, years, notes. */
export function columnsWithDecoys(draft: Draft): void {
  const wording = anyWording(draft);
  const print = ratePrint(draft);
  const [unit, note] = [
    oneOf(draft, ["単位", "計数単位"], ["Unit", "UoM"]),
    oneOf(draft, ["備考", "所管からのコメント"], ["Remarks", "Owner comment"]),
  ];
  const id = oneOf(draft, ["No.", "整理番号", "管理番号"], ["#", "Ref", "Cost code"]);
  const year = oneOf(draft, ["開始年度", "策定年"], ["Start year", "Set in"]);
  draft.write(0, 0, id, wording.name, unit, year, wording.base, wording.part, rateHeading(draft, wording.rate, print), note);
  const [first, count] = [draft.random.pick([1, 101, 2001, 40210]), countPrint(draft)];
  namesFor(draft, wording.items, rowCount(draft)).forEach((name, at) => {
    const row = at + 1;
    draft.write(
      row,
      0,
      String(first + at),
      name,
      wording.unit || oneOf(draft, ["件", "式"], ["no.", "each"]),
      String(draft.random.int(2015, 2024)),
    );
    const base = baseOf(draft, wording.size);
    const baseFigure = draft.figure(row, 4, base, count);
    if (draft.random.chance(0.08)) draft.write(row, 5, oneOf(draft, ["未集計", "－"], ["n/a", "pending"]), draft.ja ? "－" : "n/a");
    else rateOf(draft, row, 6, [draft.figure(row, 5, partOf(draft, base, wording.exceeds), count), baseFigure], print);
    if (draft.random.chance(0.4)) {
      draft.write(
        row,
        7,
        oneOf(draft, ["3月末で集計中", "前年度は12件", "委託先2社"], ["2 suppliers left", "see minutes of 4 May", "recount due in Q1"]),
      );
    }
  });
}

/** Rates as bare fractions: 0.857. */
export function fractionRates(draft: Draft): void {
  const wording = anyWording(draft);
  const print: Print = { decimals: draft.random.pick([2, 3]) };
  draft.write(0, 0, wording.name, wording.base, wording.part, wording.rate);
  namesFor(draft, wording.items, rowCount(draft)).forEach((name, at) => {
    draft.write(at + 1, 0, name);
    const base = baseOf(draft, wording.size);
    const figures = [draft.figure(at + 1, 2, partOf(draft, base, wording.exceeds)), draft.figure(at + 1, 1, base)];
    draft.derive(at + 1, 3, "ratio", figures, { print, scale: 1 });
  });
}

/** Base and part are rounded themselves, and the rate was calculated before that: what is printed need not give it to the digit. */
export function roundedInputs(draft: Draft): void {
  const heads = draft.ja
    ? draft.random.pick([
        ["調査項目", "全国平均", "本市", "全国比", "townHall"],
        ["路線", "計画延長", "整備延長", "整備率", "routes"],
        ["品目", "標準時間", "実績時間", "対標準", "goods"],
      ])
    : draft.random.pick([
        ["Survey item", "National average", "Our county", "Ours vs national", "townHall"],
        ["Line", "Planned length", "Built", "Built %", "routes"],
        ["Product", "Standard time", "Actual time", "Of standard", "goods"],
      ]);
  const unit = heads[4] === "townHall" ? "%" : "";
  const value: Print = { decimals: 1, unit };
  const print = ratePrint(draft);
  draft.write(0, 0, ...heads.slice(0, 3), rateHeading(draft, heads[3] ?? "", print));
  namesFor(draft, itemsOf(draft.language, heads[4] ?? ""), rowCount(draft)).forEach((name, at) => {
    draft.write(at + 1, 0, name);
    const base = draft.random.int(110_000, 880_000);
    const whole = draft.figure(at + 1, 1, base / 10_000, value, true);
    const part = draft.figure(at + 1, 2, Math.round(base * (0.5 + draft.random.next() * 0.6)) / 10_000, value, true);
    rateOf(draft, at + 1, 3, [part, whole], print);
  });
}

/** Points for thousands, commas for decimals, a blank before the sign. */
export function europeanNumbers(draft: Draft): void {
  const heads = draft.ja
    ? draft.random.pick([
        ["海外拠点", "計画", "実績", "計画比"],
        ["欧州販社", "予算(€)", "実績(€)", "消化率"],
      ])
    : draft.random.pick([
        ["Niederlassung", "Plan", "Ist", "Erfüllung"],
        ["Filiale", "Budget", "Réalisé", "Taux de réalisation"],
        ["Branch (EU format)", "Plan", "Actual", "Plan fulfilment"],
      ]);
  draft.write(0, 0, ...heads);
  const money = { grouped: true, european: true, decimals: 2, exact: true };
  const print = { european: true, decimals: draft.random.pick([1, 2]), unit: "%" };
  namesFor(draft, ["Köln", "Lyon", "Graz", "Porto", "Gent", "Malmö", "Brno", "Turin"], Math.min(8, rowCount(draft))).forEach((name, at) => {
    draft.write(at + 1, 0, name);
    const plan = draft.random.int(2_000_00, 90_000_00);
    const base = draft.figure(at + 1, 1, plan / 100, money);
    const actual = draft.figure(at + 1, 2, Math.round(plan * (0.5 + draft.random.next() * 0.7)) / 100, money);
    rateOf(draft, at + 1, 3, [actual, base], print);
  });
}

/** Headings that no list of words can know, over at least five rows: the figures alone must do. */
export function unknownWords(draft: Draft): void {
  const heads = draft.ja
    ? draft.random.pick([
        ["名", "甲", "乙", "丙"],
        ["品番", "枠", "入り", "埋まり具合"],
        ["組", "持ち点", "取り点", "勝ち味"],
      ])
    : draft.random.pick([
        ["Lot", "Brim", "Fill", "Fullness"],
        ["Tag", "X1", "X2", "X3"],
        ["Crew", "Stint", "Done", "Gist"],
      ]);
  const print = { decimals: draft.random.pick([1, 2]), unit: draft.random.chance(0.6) ? "%" : "" };
  const wording: Wording = anyWording(draft);
  draft.write(0, 0, ...heads);
  namesFor(draft, wording.items, draft.random.int(5, 14)).forEach((name, at) => {
    draft.write(at + 1, 0, name);
    const base = draft.random.int(130, 4800);
    const figure = draft.figure(at + 1, 1, base);
    rateOf(draft, at + 1, 3, [draft.figure(at + 1, 2, partOf(draft, base, true)), figure], print);
  });
}
