import type { Dice } from "../../functions/fuzz/printedCells";

/** The bytes with a few of them changed, cut, moved, or with others before or behind them. */
export function changedBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  if (bytes.length === 0) return Uint8Array.of(dice.between(0, 255));
  const at = dice.between(0, bytes.length - 1);
  switch (dice.between(0, 5)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return bytes.slice(at);
    case 2:
      return new Uint8Array([...bytes.subarray(0, at), ...someBytes(dice), ...bytes.subarray(at)]);
    case 3: {
      const end = at + dice.between(1, 64);
      return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(end)]);
    }
    default: {
      const changed = bytes.slice();
      for (let times = dice.pick([1, 2, 8, 64]); times > 0; times--) {
        // Directories of zips stand at the end.
        const place = dice.happens(0.5)
          ? dice.between(0, bytes.length - 1)
          : dice.between(Math.max(0, bytes.length - 400), bytes.length - 1);
        changed[place] = dice.pick([0, 0xff, 0x22, 0x2c, dice.between(0, 255)]);
      }
      return changed;
    }
  }
}

const someBytes = (dice: Dice): number[] =>
  Array.from({ length: dice.pick([1, 2, 20]) }, () => dice.pick([0, 0xff, 0xfe, 0x1b, 0x22, 0x0a, dice.between(0, 255)]));
