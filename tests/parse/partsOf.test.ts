import { expect, test } from "vitest";
import { partsOf } from "../../src/parse/partsOf";

function marked(text: string): string {
  return partsOf(text)
    .map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`)
    .join("|");
}

test.each([
  ["18市町 村 (R5年度)", "value:18|unit:市町 村|blank: |bracket:(|period:R5年度|bracket:)"],
  ["約▲1,234百万枚以下", "qualifier:約|sign:▲|value:1,234|scale:百万|unit:枚|qualifier:以下"],
  ["63.2% (+8.3ポイント)", "value:63.2|unit:%|blank: |bracket:(|delta:+8.3ポイント|bracket:)"],
  ["３ （累計４）", "value:３|blank: |bracket:（|second-value:累計４|bracket:）"],
  ["①500 ②50", "label:①|second-value:500|blank: |label:②|second-value:50"],
  ["△（一部達成）", "rating:△|bracket:（|note:一部達成|bracket:）"],
  ["— (R5年度)", "marker:—|blank: |bracket:(|period:R5年度|bracket:)"],
  ["37.5%【2月1日時点】", "value:37.5|unit:%|bracket:【|period:2月1日時点|bracket:】"],
  ["保有率：74％", "label:保有率：|value:74|unit:％"],
  ["令和５年度は、95名", "note:令和５年度は、95名"],
])("the parts of %s", (text, expected) => {
  expect(marked(text)).toBe(expected);
});
