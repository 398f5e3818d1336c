import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { yearNames } from "./periodWords";
import { minusSign, namesFor, oneOf, rateOf } from "./sketch";
import { itemsOf } from "./wordings";

/** How the second figure of a cell is set behind the first. */
function bracketsOf({ random, ja }: Draft): readonly [string, string] {
  return [random.pick(ja ? ["（", "(", "\n("] : [" (", " (", "\n("]), ")"];
}

function totalName(draft: Draft): string {
  return oneOf(draft, ["計", "合計", "全体"], ["Total", "All", "Overall"]);
}

/** Places with their population, and for two or three periods what was issued there, with its rate in the same cell; sometimes the difference in points. */
export function rateInCell(draft: Draft): void {
  const { random } = draft;
  const years = yearNames(draft, random.int(2, 3));
  const [name, base, part] = random.pick(
    draft.ja
      ? [
          ["市町村", "人口", "交付枚数（交付率）"],
          ["地区", "世帯数", "回答世帯（回収率）"],
          ["校名", "在籍者数", "受検者数"],
        ]
      : [
          ["District", "Households", "Responses (response rate)"],
          ["School", "On roll", "Present (%)"],
          ["Clinic", "Invited", "Screened"],
        ],
  );
  const hasPoints = random.chance(0.4);
  const points = oneOf(draft, ["増減（ポイント）", "前回差"], ["Change (points)", "Difference, pts"]);
  draft.write(
    0,
    0,
    name ?? "",
    base ?? "",
    ...years.map((year) => (draft.ja ? `${year}${part ?? ""}` : `${year} ${part ?? ""}`)),
    hasPoints ? points : "",
  );
  const count: Print = { grouped: true, ...(draft.ja && random.chance(0.4) && { unit: "枚" }) };
  const rate: Print = { decimals: random.pick([1, 1, 2]), unit: "%", brackets: bracketsOf(draft) };
  const rows = namesFor(draft, itemsOf(draft.language, "places"), random.int(4, 9)).map((place, at) => {
    draft.write(at + 1, 0, place);
    const size = random.int(900, 60_000);
    const whole = draft.figure(at + 1, 1, size, { grouped: true });
    return [
      whole,
      ...years.map((_, year) => draft.figure(at + 1, year + 2, Math.round(size * (0.3 + 0.15 * year + random.next() * 0.15)), count)),
    ];
  });
  if (random.chance(0.6)) {
    const row = rows.length + 1;
    draft.write(row, 0, totalName(draft));
    const add = (column: number, print: Print): Figure => draft.derive(row, column + 1, "sum", columnOf(rows, column), { print });
    rows.push([add(0, { grouped: true }), ...years.map((_, year) => add(year + 1, count))]);
  }
  rows.forEach(([whole, ...parts], at) => {
    const rates = parts.map((figure, year) => (whole ? rateOf(draft, at + 1, year + 2, [figure, whole], rate) : figure));
    const [now, before] = [rates.at(-1), rates.at(-2)];
    if (!hasPoints || !now || !before) return;
    const print: Print = { decimals: rate.decimals ?? 1, plus: true, minus: minusSign(draft), exact: false };
    draft.derive(at + 1, years.length + 2, "difference", [now, before], { print });
  });
}

function columnOf(rows: readonly (readonly Figure[])[], column: number): Figure[] {
  return rows.flatMap((row) => row[column] ?? []);
}

/** Applicants, candidates and those who passed, each with how many of them are women; totals below. */
export function partInCell(draft: Draft): void {
  const { random } = draft;
  const [name = "", ...heads] = random.pick<readonly string[]>(
    draft.ja
      ? [
          ["試験区分", "申込者数", "受験者数", "合格者数"],
          ["部局", "職員数（うち女性）", "管理職数（うち女性）", "新規採用（うち女性）"],
          ["会場", "来場者（うち子ども）", "体験参加（うち子ども）", "入会"],
        ]
      : [
          ["Grade", "Applicants (of whom women)", "Interviewed (of whom women)", "Appointed (of whom women)"],
          ["Site", "Staff (incl. part-time)", "Managers (incl. part-time)", "Joiners (incl. part-time)"],
          ["Course", "Enrolled", "Examined", "Passed"],
        ],
  );
  draft.write(0, 0, name, ...heads);
  const second: Print = { brackets: bracketsOf(draft), grouped: true };
  const rows = namesFor(draft, itemsOf(draft.language, "places"), random.int(4, 9)).map((place, at) => {
    draft.write(at + 1, 0, place);
    let size = random.int(60, 900);
    return heads.flatMap((_, column) => {
      const whole = draft.figure(at + 1, column + 1, size, { grouped: true });
      const part = draft.figure(at + 1, column + 1, Math.round(size * (0.2 + random.next() * 0.5)), second);
      size = Math.max(4, Math.round(size * (0.3 + random.next() * 0.5)));
      return [whole, part];
    });
  });
  const row = rows.length + 1;
  draft.write(row, 0, totalName(draft));
  heads.forEach((_, column) => {
    draft.derive(row, column + 1, "sum", columnOf(rows, 2 * column), { print: { grouped: true } });
    draft.derive(row, column + 1, "sum", columnOf(rows, 2 * column + 1), { print: second });
  });
}

/** Two periods and what has changed between them: the difference, and in the same cell the change in percent. */
export function changeInCell(draft: Draft): void {
  const { random } = draft;
  const [earlier = "", later = ""] = yearNames(draft, 2);
  draft.write(
    0,
    0,
    oneOf(draft, ["項目", "区分", "指標"], ["Item", "Measure", "Service"]),
    earlier,
    later,
    oneOf(draft, ["増減（率）", "比較", "増減"], ["Change", "Difference", "Change (%)"]),
  );
  const unit = draft.ja && random.chance(0.5) ? random.pick(["件", "人", "世帯"]) : "";
  const count: Print = { grouped: true, ...(unit !== "" && { unit }) };
  const signs: Print = { plus: true, minus: minusSign(draft) };
  const rate: Print = { ...signs, decimals: 1, unit: "%", brackets: bracketsOf(draft) };
  namesFor(draft, itemsOf(draft.language, "townHall"), random.int(4, 9)).forEach((item, at) => {
    draft.write(at + 1, 0, item);
    const size = random.int(40, 9000);
    const before = draft.figure(at + 1, 1, size, count);
    const now = draft.figure(at + 1, 2, Math.round(size * (0.6 + random.next() * 0.8)), count);
    draft.derive(at + 1, 3, "difference", [now, before], { print: { ...count, ...signs } });
    draft.derive(at + 1, 3, "change", [now, before], { print: rate, scale: 100 });
  });
}
