import { describe, expect, test } from "vitest";
import { sentences, told, unproved } from "../support/toldOf";

const CASH = `
月日 | 摘要 | 収入 | 支出 | 残高
4/1 | 前年度より繰越 | | | 52,300
4/3 | 切手代 | | 2,520 | 49,780
4/8 | 会費収入 | 36,000 | | 85,780
4/12 | 会議費 | | 4,860 | 80,920
 | 4月計 | 36,000 | 7,380 |
5/2 | 会費収入 | 12,000 | | 92,920
5/20 | 備品 | | 15,400 | 77,520
 | 5月計 | 12,000 | 15,400 |
 | 累計 | 48,000 | 22,780 | 77,520`;

const STATEMENT = `
Date | Description | Paid out | Paid in | Balance
20 Mar | Refund | | 18.99 | 2,355.82
12 Mar | Transfer | 200.00 | | 2,336.83
09 Mar | Groceries | 64.32 | | 2,536.83
05 Mar | Salary | | 2,150.75 | 2,601.15
02 Mar | Rent | 800.00 | | 450.40
01 Mar | Balance brought forward | | | 1,250.40`;

const STOCK = `
日付 | 摘要 | 受入 | 払出 | 残数
4/1 | 前月繰越 | | | 320
4/5 | 総務課払出 | | 40 | 280
4/9 | 購入 | 200 | | 480
4/15 | 保健所払出 | | 120 | 360
4/22 | 学校払出 | | 75 | 285
4/30 | 棚卸 | | | 285`;

describe("a cash book or a stock card", () => {
  test("goes on from balance to balance, though one of its columns is blank in each entry", () => {
    expect(told(CASH)).toEqual([]);
    expect(unproved(CASH).filter((cell) => /^E([2-5]|[78])$/.test(cell))).toEqual([]);
    expect(unproved(STOCK)).toEqual(["E7"]);
  });

  test("may begin with its latest entry", () => {
    expect(told(STATEMENT)).toEqual([]);
    expect(unproved(STATEMENT)).toEqual([]);
  });

  test("is told where an entry does not follow", () => {
    expect(told(CASH.replace("| 4,860 |", "| 4,680 |"))).toEqual([expect.stringMatching(/^error .* D5$/)]);
    expect(told(CASH.replace("85,780", "87,580"))).toEqual([expect.stringMatching(/^error .* E4$/)]);
    expect(told(STATEMENT.replace("2,536.83", "2,563.83"))).toEqual([expect.stringMatching(/^error .* E4$/)]);
    expect(told(STOCK.replace("| 480", "| 408"))).toEqual([expect.stringMatching(/^error .* E4$/)]);
    expect(sentences(STOCK.replace("| 75 |", "| 57 |"))).toEqual([expect.stringContaining("360 − 57 = 303")]);
  });

  test("whichever way its debits go", () => {
    const bank = `
Date | Details | Debit | Credit | Balance
1 May | Opening balance | | | 940.00
3 May | Card payment | 32.50 | | 907.50
4 May | Transfer in | | 500.00 | 1,407.50
9 May | Direct debit | 120.00 | | 1,287.50
15 May | Refund | | 12.99 | 1,300.49`;
    const fund = `
Date | Details | Debit | Credit | Balance
1 May | Opening balance | | | 940.00
3 May | Stock bought | 32.50 | | 972.50
4 May | Sale | | 500.00 | 472.50
9 May | Stock bought | 120.00 | | 592.50`;
    for (const book of [bank, fund]) expect([told(book), unproved(book)]).toEqual([[], []]);
  });

  test("of an entry without a balance nothing is said, nor of the next one", () => {
    const open = STOCK.replace("| | 40 | 280", "| | 40 |").replace("| 320", "| 999");
    expect(told(open)).toEqual([]);
  });
});

test("members follow from those who joined and left where the figures show it", () => {
  const members = `
Month | Joiners | Leavers | Members
Jan | 12 | 7 | 410
Feb | 22 | 14 | 418
Mar | 31 | 9 | 440
Apr | 18 | 25 | 433
May | 27 | 11 | 449
Jun | 20 | 16 | 453
Jul | 24 | 12 | 465`;
  expect(told(members)).toEqual([]);
  expect(told(members.replace("| 433", "| 443"))).toEqual([expect.stringMatching(/ D5$/)]);
  // Members of another kind than those who came and went.
  expect(told(members.replace("| 433", "| 401").replace("| 449", "| 512").replace("| 453", "| 470"))).toEqual([]);
});

describe("long lists", () => {
  const amounts = Array.from({ length: 260 }, (_, at) => 100 + ((at * 7919) % 8971));
  let sum = 0;
  const running = amounts.map((amount, at) => `Day ${at + 1} | ${amount} | ${(sum += amount)}`);
  let balance = 500_000;
  const entries = amounts.map((amount, at) => {
    balance += at % 3 === 0 ? amount : -amount;
    return at % 3 === 0 ? `Item ${at} | | ${amount} | ${balance}` : `Item ${at} | ${amount} | | ${balance}`;
  });
  const list = ["Day | Amount | Running total", ...running].join("\n");
  const book = ["Item | Paid out | Paid in | Balance", "Opening | | | 500000", ...entries].join("\n");

  test("are proved as short ones are", () => {
    for (const table of [list, book]) expect([told(table), unproved(table)]).toEqual([[], []]);
    const [, day = ""] = /^(Day 200 .*)$/m.exec(list) ?? [];
    expect(
      told(
        list.replace(
          day,
          day.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10)),
        ),
      ),
    ).toEqual([expect.stringMatching(/^error cumulative-mismatch C201$/)]);
    const [, item = ""] = /^(Item 150 .*)$/m.exec(book) ?? [];
    expect(
      told(
        book.replace(
          item,
          item.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10)),
        ),
      ),
    ).toEqual([expect.stringMatching(/^error total-mismatch D153$/)]);
  });
});
