import type { NameChange } from "./change";
import type { Pair } from "./matching/pair";
import { isSlipOfTitle, nameDifference } from "./names";
import type { Slot } from "./slots";

/** What a pair is called otherwise, in which item it stands under a slip of the other, and what its figures are counted in. */
export function nameChanges(pair: Pair, unlike: Slot | undefined): NameChange[] {
  const { earlier, current, difference } = pair;
  const changes: NameChange[] = [];
  const { naming, before, after } = difference;
  if (naming !== "same")
    changes.push({
      pair,
      kind: naming,
      of: "name",
      before,
      after,
      earlier: earlier.name.cell,
      current: current.name.cell,
      earlierText: earlier.name.value,
      currentText: current.name.value,
    });
  if (unlike) changes.push(unitChange(pair, unlike));
  return [...changes, ...itemSlips(pair)];
}

function unitChange(pair: Pair, { earlier, current }: Slot): NameChange {
  const [before, after] = [earlier, current].map(({ figure }) => figure.value.quantity?.unit ?? "") as [string, string];
  return {
    pair,
    kind: "definition",
    of: "unit",
    before,
    after,
    earlier: earlier.figure.cell,
    current: current.figure.cell,
    earlierText: earlier.figure.text,
    currentText: current.figure.text,
  };
}

/** 電子決済の拡充 and 電子決裁の拡充: a title that was written anew is no slip. */
function itemSlips(pair: Pair): NameChange[] {
  const { earlier, current } = pair;
  return current.items.flatMap((item) => {
    if (earlier.items.some(({ value }) => nameDifference(value, item.value).naming === "same")) return [];
    const other = earlier.items.find(({ value }) => isSlipOfTitle(value, item.value));
    if (!other) return [];
    const { before, after } = nameDifference(other.value, item.value);
    return [
      {
        pair,
        kind: "slip" as const,
        of: "item" as const,
        before,
        after,
        earlier: other.cell,
        current: item.cell,
        earlierText: other.value,
        currentText: item.value,
      },
    ];
  });
}
