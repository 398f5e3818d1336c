import type { JSX } from "react";
import type { RangePicture } from "../checking/checkResult";

interface Props {
  readonly picture: RangePicture;
  readonly possible: string;
  readonly stated: string;
}

const WIDTH = 280;
const MARGIN = 10;

/** A line of numbers with the band in which the figure must lie, and the stated figure as a point. */
export function RangeDrawing({ picture, possible, stated }: Props): JSX.Element {
  const at = scaleOf(picture);
  const [left, right, point] = [at(picture.low), at(picture.high), at(picture.stated)];
  const band = Math.max(right - left, 6);
  const centre = (left + right) / 2;
  return (
    <svg className="k-range" viewBox={`0 0 ${WIDTH} 62`} role="img" aria-label={`${possible}. ${stated}`}>
      <text x={inside(centre, possible)} y="13" textAnchor="middle" className="k-range-possible">
        {possible}
      </text>
      <line x1={MARGIN} x2={WIDTH - MARGIN} y1="30" y2="30" className="k-range-line" />
      <rect x={centre - band / 2} y="22" width={band} height="16" rx="2" className="k-range-band" />
      <path d={`M ${point} 24 l 6 6 l -6 6 l -6 -6 z`} className="k-range-point" />
      <text x={inside(point, stated)} y="55" textAnchor="middle" className="k-range-stated">
        {stated}
      </text>
    </svg>
  );
}

/** The range and the stated figure fill the middle of the line. */
function scaleOf({ low, high, stated }: RangePicture): (value: number) => number {
  const least = Math.min(low, stated);
  const span = Math.max(high, stated) - least || 1;
  return (value) => MARGIN + 30 + ((value - least) / span) * (WIDTH - 2 * MARGIN - 60);
}

/** Keeps a centred text inside the drawing; a wide character counts as 12 units, a narrow one as 7. */
function inside(x: number, text: string): number {
  const half = [...text].reduce((sum, letter) => sum + (letter > "\u2fff" ? 12 : 7), 0) / 2;
  return Math.min(Math.max(x, half), WIDTH - half);
}
