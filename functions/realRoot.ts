import { scaleByTen, type Decimal, type Ratio } from "../src/index";

/** Digits of a root behind the point: more than any result is rounded to. */
const DIGITS = 20;

/** Roots of higher degree, or of longer powers, are taken by logarithms. */
const HIGHEST_DEGREE = 200n;
const LONGEST_POWER = 20_000n;

/**
 * times^(1 ÷ years), both above 0: cut off after its digits; where something is cut off, a 5 behind them keeps it off every tie.
 * Undefined where it is too large for any cell.
 */
export function realRoot({ numerator, denominator }: Ratio, years: Decimal): Decimal | undefined {
  const scale = Math.max(numerator.scale, denominator.scale);
  const [over, under] = reduced(BigInt(scaleByTen(numerator, scale).units), BigInt(scaleByTen(denominator, scale).units));
  const [degree, power] = reduced(BigInt(years.units), 10n ** BigInt(Math.max(years.scale, 0)));
  const isLow = degree <= HIGHEST_DEGREE && power * (lengthOf(over) + lengthOf(under)) <= LONGEST_POWER;
  return isLow ? rootOf(over ** power, under ** power, degree) : powerOf(over, under, power, degree);
}

function reduced(a: bigint, b: bigint): readonly [bigint, bigint] {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return [a / x, b / x];
}

/** The length of a number in binary digits. */
function lengthOf(n: bigint): bigint {
  return BigInt(n.toString(16).length * 4);
}

function cutOff(digits: bigint, isExact: boolean): Decimal {
  return { units: digits * 10n + (isExact ? 0n : 5n), scale: DIGITS + 1 };
}

function rootOf(over: bigint, under: bigint, degree: bigint): Decimal {
  const shifted = over * 10n ** (BigInt(DIGITS) * degree);
  const power = shifted / under;
  const root = integerRoot(power, degree);
  return cutOff(root, root ** degree * under === shifted);
}

/** The largest integer whose power is not above the number: Newton's method from a little above. */
function integerRoot(number: bigint, degree: bigint): bigint {
  if (number === 0n) return 0n;
  let root = aboveRoot(number, degree);
  for (;;) {
    const next = ((degree - 1n) * root + number / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}

/** A number above the root, from the first digits of the number. */
function aboveRoot(number: bigint, degree: bigint): bigint {
  const text = number.toString();
  const n = Number(degree);
  const rest = (text.length - 1) % n;
  const first = Number(`${text.slice(0, rest + 1)}.${text.slice(rest + 1, rest + 18)}`);
  const size = (text.length - 1 - rest) / n;
  if (!Number.isFinite(first)) return 10n ** BigInt(Math.ceil(text.length / n));
  const start = first ** (1 / n) * (1 + 1e-12);
  return size <= 15 ? BigInt(Math.ceil(start * 10 ** size)) + 1n : BigInt(Math.ceil(start * 1e15)) * 10n ** BigInt(size - 15) + 1n;
}

/** By logarithms numbers are counted in 2^-128, of which 30 decimal digits are right for years of a day and more. */
const BITS = 128n;
const UNIT = 1n << BITS;
/** Of e^±800 a cell can show nothing. */
const MOST = 800n << BITS;
const LN2 = twiceAtanh(UNIT / 3n);

/** (over ÷ under)^(power ÷ degree); where no root of low degree is asked for, it has no end. */
function powerOf(over: bigint, under: bigint, power: bigint, degree: bigint): Decimal | undefined {
  if (over === under) return cutOff(10n ** BigInt(DIGITS), true);
  const exponent = (logarithm(over, under) * power) / degree;
  if (exponent > MOST) return undefined;
  return exponent < -MOST ? cutOff(0n, false) : cutOff((exponential(exponent) * 10n ** BigInt(DIGITS)) >> BITS, false);
}

/** ln(over ÷ under), through a number near 1 and a power of two. */
function logarithm(over: bigint, under: bigint): bigint {
  let twos = lengthOf(over) - lengthOf(under);
  let near = twos >= 0n ? (over << BITS) / (under << twos) : (over << (BITS - twos)) / under;
  for (; near > UNIT + (UNIT >> 1n); twos += 1n) near >>= 1n;
  for (; near < UNIT - (UNIT >> 2n); twos -= 1n) near <<= 1n;
  return twos * LN2 + twiceAtanh(((near - UNIT) << BITS) / (near + UNIT));
}

/** ln((1 + z) ÷ (1 − z)) by its series. */
function twiceAtanh(z: bigint): bigint {
  const square = (z * z) >> BITS;
  let sum = 0n;
  let term = z;
  for (let k = 1n; term !== 0n && term !== -1n; k += 2n) {
    sum += term / k;
    term = (term * square) >> BITS;
  }
  return 2n * sum;
}

/** Halvings of an exponent, so that its series is short; the result is squared as often. */
const HALVINGS = 8n;

function exponential(exponent: bigint): bigint {
  const twos = exponent / LN2;
  const small = (exponent - twos * LN2) >> HALVINGS;
  let sum = 0n;
  let term = UNIT;
  for (let k = 1n; term !== 0n && term !== -1n; k += 1n) {
    sum += term;
    term = ((term * small) >> BITS) / k;
  }
  for (let k = 0n; k < HALVINGS; k += 1n) sum = (sum * sum) >> BITS;
  return twos >= 0n ? sum << twos : sum >> -twos;
}
