import { describe, expect, test } from "vitest";
import { namedPlaces } from "../../../hosts/changes/uncertain";
import { wholeOrNot, type Stand } from "../../../hosts/changes/wholeOrNot";
import { isHalfWritten, standOf } from "../../../hosts/changes/writtenCells";
import { cellKey } from "../../../hosts/changes/cellRuns";

const cause = new Error("the cause");
const unknown = new Error("uncertain");

/** An attempt whose write fails, and which then sees these stands one after the other; "?" where it cannot even look. */
function failing(stands: readonly (Stand<string>["is"] | "?")[], hasBegun = true) {
  const seen = [...stands];
  const steps: string[] = [];
  const attempt = wholeOrNot<string>({
    write: () => Promise.reject(cause),
    hasBegun: () => hasBegun,
    look: () => {
      const is = seen.shift() ?? "?";
      steps.push(`look ${is}`);
      if (is === "?") return Promise.reject(new Error("no answer"));
      return Promise.resolve(is === "after" ? { is, done: "done" } : { is });
    },
    putBack: () => {
      steps.push("put back");
      return Promise.resolve();
    },
    uncertain: () => unknown,
  });
  return { attempt, steps };
}

describe("a write that fails", () => {
  test.each([
    [["before"], cause, ["look before"]],
    [["between", "before"], cause, ["look between", "put back", "look before"]],
    [["?", "before"], cause, ["look ?", "put back", "look before"]],
    [["between", "between"], unknown, ["look between", "put back", "look between"]],
    [["between", "after"], unknown, ["look between", "put back", "look after"]],
    [["?", "?"], unknown, ["look ?", "put back", "look ?"]],
  ] as const)("and then sees %j is told as what was seen", async (stands, error, steps) => {
    const { attempt, steps: done } = failing(stands);
    await expect(attempt).rejects.toBe(error);
    expect(done).toEqual(steps);
  });

  test("though all was done is done", async () => {
    expect(await failing(["after"]).attempt).toBe("done");
  });

  test("before anything was sent is not looked at", async () => {
    const { attempt, steps } = failing([], false);
    await expect(attempt).rejects.toBe(cause);
    expect(steps).toEqual([]);
  });
});

describe("how far cells have come", () => {
  const cell = { sheet: "S", row: 0, column: 0 };
  const text = (raw: string, format = "General") => ({ kind: "text", raw, format }) as const;
  const written = { cell, before: text("△"), after: text("○", "@") };
  const now = (content: ReturnType<typeof text>) => new Map([[cellKey(cell), { content }]]);

  test.each([
    [text("△"), "before"],
    [text("○", "@"), "after"],
    [text("○"), "between"],
    [text("△", "@"), "between"],
    [text("×"), "before"],
  ] as const)("%j is %s", (content, is) => {
    expect(standOf([written], now(content)).is).toBe(is);
    expect(isHalfWritten(written, content)).toBe(is === "after" || is === "between");
  });

  test("a cell that is gone with its sheet, and one that is to stay as it is, say nothing", () => {
    expect(standOf([written], new Map()).is).toBe("before");
    const same = { cell: { ...cell, row: 1 }, before: text("a"), after: text("a") };
    expect(standOf([written, same], now(text("○", "@"))).is).toBe("after");
  });
});

test("places are named once each, and counted where they are many", () => {
  const cells = Array.from({ length: 9 }, (_, row) => ({ sheet: "表", row: Math.floor(row / 1.2), column: 1 }));
  expect(namedPlaces(cells)).toEqual({
    ja: "表!B1、表!B2、表!B3、表!B4、表!B5 ほか2か所",
    en: "表!B1, 表!B2, 表!B3, 表!B4, 表!B5 and 2 more",
  });
});
