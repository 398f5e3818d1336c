import type { Draft } from "./draft";
import type { Figure, Print } from "./figure";
import { namesFor, oneOf, rateHeading, ratePrint, rowCount } from "./sketch";
import { itemsOf } from "./wordings";

/** The one and the other, and the share of the one, where no total stands beside them. */
export function eitherOr(draft: Draft): void {
  const { random } = draft;
  const [name, one, other, rate, items] = draft.ja
    ? random.pick([
        ["支店", "受注件数", "失注件数", "受注率", "branches"],
        ["学級", "合格者", "不合格者", "合格率", "classes"],
        ["部署", "女性職員", "男性職員", "女性割合", "wards"],
        ["担当", "成功", "失敗", "成功率", "people"],
      ])
    : random.pick([
        ["Rep", "Tenders won", "Tenders lost", "Win rate", "people"],
        ["Class", "Passed", "Failed", "Pass rate", "classes"],
        ["Ward", "Women", "Men", "Share of women", "wards"],
        ["Depot", "Trips on time", "Trips late", "Punctuality rate", "routes"],
      ]);
  const print: Print = { ...ratePrint(draft), decimals: 1 };
  draft.write(0, 0, name ?? "", one ?? "", other ?? "", rateHeading(draft, rate ?? "", print));
  namesFor(draft, itemsOf(draft.language, items ?? "branches"), Math.max(5, rowCount(draft))).forEach((row, at) => {
    draft.write(at + 1, 0, row);
    const parts = [0, 1].map((column) => draft.figure(at + 1, column + 1, random.int(11, 240)));
    const [own] = parts;
    if (own) draft.derive(at + 1, 3, "of-sum", [own, ...parts], { print, scale: 100 });
  });
}

/** Several parts of a total under one heading, and their share of it, which no line of the parts' sum prints. */
export function partsUnderHeading(draft: Draft): void {
  const { random } = draft;
  const heads = draft.ja
    ? random.pick([
        ["市町", "資源ごみ", "紙類", "びん・缶", "布類", "その他のごみ", "総量", "資源化率"],
        ["圏域", "自前電源", "水力", "太陽光", "風力", "購入電力", "合計", "自前比率"],
      ])
    : random.pick([
        ["Town", "Recycled", "Paper", "Glass", "Metal", "Residual", "Total", "Recycled %"],
        ["Fund", "Grants", "Trusts", "Councils", "Lottery", "Own income", "All income", "Share of grants"],
      ]);
  const print: Print = { ...ratePrint(draft), decimals: 1 };
  const amount: Print = { decimals: 1, grouped: true };
  draft.write(0, 0, heads[0] ?? "", heads[1] ?? "", "", "", ...heads.slice(5, 7), rateHeading(draft, heads[7] ?? "", print));
  draft.write(1, 1, ...heads.slice(2, 5));
  namesFor(draft, itemsOf(draft.language, "places"), Math.max(5, rowCount(draft))).forEach((row, at) => {
    draft.write(at + 2, 0, row);
    const parts = [1, 2, 3].map((column) => draft.figure(at + 2, column, random.int(2000, 15_000) / 10, amount));
    const other = draft.figure(at + 2, 4, random.int(20_000, 90_000) / 10, amount);
    const total: Figure = draft.derive(at + 2, 5, "sum", [...parts, other], { print: amount });
    draft.derive(at + 2, 6, "pooled-part", [...parts, total], { print, scale: 100 });
  });
  if (random.chance(0.2)) draft.write(draft.end.row, 0, oneOf(draft, ["※ 速報値", "※ 暫定"], ["Provisional.", "Draft."]));
}
