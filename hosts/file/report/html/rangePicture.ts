import type { ReportedFinding } from "../../../../src/index";
import { htmlText } from "./htmlText";

const WIDTH = 340;
const HEIGHT = 50;
const MARGIN = 40;
/** The least width that is still seen. */
const LEAST = 4;
const LINE = 26;

/** The stated figure against the interval of what can have been calculated; "" where they are no plain numbers. */
export function rangePicture({ stated, range }: ReportedFinding, title: string, unit: string): string {
  const point = plainNumber(stated);
  const [low, high] = (range ?? []).map(Number);
  if (point === undefined || low === undefined || high === undefined || !areComparable(point, low, high)) return "";
  const from = Math.min(point, low);
  const span = Math.max(point, high) - from;
  const place = (value: number): number => MARGIN + ((value - from) / (span || 1)) * (WIDTH - 2 * MARGIN);
  const band = Math.max(LEAST, place(high) - place(low));
  const left = place(low) - (band === LEAST ? LEAST / 2 : 0);
  const isRight = point > (low + high) / 2;
  const label = low === high ? `${range?.[0]}${unit}` : `${range?.[0]}–${range?.[1]}${unit}`;
  const middle = clamp(left + band / 2, MARGIN);
  return [
    `<svg role="img" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><title>${htmlText(title)}</title>`,
    `<line class="axis" x1="8" y1="${LINE}" x2="${WIDTH - 8}" y2="${LINE}"/>`,
    `<rect class="band" x="${round(left)}" y="${LINE - 7}" width="${round(band)}" height="14"/>`,
    `<text x="${round(middle)}" y="${LINE + 21}" text-anchor="${anchorAt(middle, !isRight)}">${htmlText(label)}</text>`,
    `<circle class="stated" cx="${round(place(point))}" cy="${LINE}" r="5"/>`,
    `<text x="${round(clamp(place(point), 8))}" y="12" text-anchor="${isRight ? "end" : "start"}">${htmlText(stated ?? "")}</text></svg>`,
  ].join("");
}

/** A number as printed, without its unit: "▲0.3%" is -0.3. */
function plainNumber(text: string | null): number | undefined {
  const match = /^([▲△−-]?)\s*([\d,]+(?:\.\d+)?)/.exec((text ?? "").normalize("NFKC").trim());
  if (!match) return undefined;
  const number = Number(match[2]?.replaceAll(",", ""));
  return match[1] === "" ? number : -number;
}

/** A figure in 万 or 百万 is not drawn beside one in units. */
function areComparable(point: number, low: number, high: number): boolean {
  if (![point, low, high].every(Number.isFinite) || low > high) return false;
  const [size, other] = [Math.abs(point), Math.max(Math.abs(low), Math.abs(high))];
  return size === 0 || other === 0 || (size / other < 1000 && other / size < 1000);
}

function anchorAt(x: number, toEnd: boolean): string {
  if (x > WIDTH - 80) return "end";
  if (x < 80) return "start";
  return toEnd ? "end" : "middle";
}

function clamp(x: number, margin: number): number {
  return Math.min(WIDTH - margin, Math.max(margin, x));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
