/** Whether a figure is another one with one digit mistyped, two neighbours swapped or the decimal point moved. */
export function isOneSlip(stated: number, right: number): boolean {
  const times = stated / right;
  if ([0.01, 0.1, 10, 100].some((power) => Math.abs(times / power - 1) < 2e-3)) return true;
  const digits = Math.min(significant(stated), 9);
  const [a, b] = [stated.toPrecision(digits), right.toPrecision(digits)];
  if (a.length !== b.length) return false;
  const other = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = -1, second = -1] = other;
  if (other.length === 1) return true;
  return other.length === 2 && second - first <= 2 && a[first] === b[second] && a[second] === b[first];
}

function significant(value: number): number {
  return value.toExponential().replace(/e.*$/, "").replace(/\D/g, "").length;
}
