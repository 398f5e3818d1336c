import type { Attainment } from "../../../../src/index";
import { htmlText } from "./htmlText";

const WIDTH = 220;
const HEIGHT = 20;

/** How far the actual (bar) has come towards the target (line), from the baseline (dashed line) where there is one. The scale begins at 0. */
export function bulletChart({ baseline, target, actual }: Attainment, title: string): string {
  const numbers = [0, target.number, actual.number, ...(baseline ? [baseline.number] : [])];
  const low = Math.min(...numbers);
  const span = (Math.max(...numbers) - low) * 1.05 || 1;
  const place = (value: number): number => Math.round(((value - low) / span) * WIDTH * 10) / 10;
  const [zero, end] = [place(0), place(actual.number)];
  const line = (kind: string, value: number): string => {
    const x = Math.min(WIDTH - 2, Math.max(2, place(value)));
    return `<line class="${kind}" x1="${x}" y1="1" x2="${x}" y2="${HEIGHT - 1}"/>`;
  };
  return [
    `<svg role="img" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><title>${htmlText(title)}</title>`,
    `<rect class="track" x="0" y="2" width="${WIDTH}" height="${HEIGHT - 4}"/>`,
    `<rect class="actual" x="${Math.min(zero, end)}" y="6" width="${Math.round(Math.abs(end - zero) * 10) / 10}" height="${HEIGHT - 12}"/>`,
    baseline ? line("start", baseline.number) : "",
    `${line("goal", target.number)}</svg>`,
  ].join("");
}
