import { expect, it } from "vitest";
import { searchTable } from "../../../src/relations/search/searchTable";
import { DEFAULT_SEARCH_WORDS } from "../../../src/relations/search/searchWords";
import { Figures, gridOf } from "./tables";

it("claims nothing in 200 tables of random whole numbers, though their headings promise totals, means and rates", () => {
  const claimed: string[] = [];
  for (let seed = 1; seed <= 200; seed++) {
    const figures = new Figures(seed);
    const [rows, columns] = [figures.whole(5, 40), figures.whole(3, 9)];
    const most = [20, 100, 1000, 99999][seed % 4]!;
    const heads = ["件数", "total", "平均", "達成率", "合計"];
    const table = [
      ["", ...Array.from({ length: columns }, (_, c) => heads[c % heads.length]!)],
      ...Array.from({ length: rows }, (_, r) => [r % 7 === 6 ? "合計" : "品目", ...figures.list(columns, 0, most).map(String)]),
    ];
    for (const { operator, aggregate, parts } of searchTable(gridOf(table), DEFAULT_SEARCH_WORDS))
      claimed.push(`table ${seed}: ${operator} ${aggregate} from ${parts.join()}`);
  }
  expect(claimed).toEqual([]);
}, 60_000);
