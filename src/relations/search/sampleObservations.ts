import type { View } from "./view";

/** At most `limit` observations spread over the view: of each stratum the one with the most figures other than 0. */
export function sampleObservations({ lineCount, observationCount: n, value }: View, limit: number): number[] {
  const rich: { observation: number; figures: number }[] = [];
  for (let j = 0; j < n; j++) {
    let figures = 0;
    for (let i = 0; i < lineCount; i++) {
      const v = value[i * n + j]!;
      if (v !== 0 && !Number.isNaN(v)) figures++;
    }
    if (figures > 1) rich.push({ observation: j, figures });
  }
  if (rich.length <= limit) return rich.map(({ observation }) => observation);
  const step = rich.length / limit;
  return Array.from({ length: limit }, (_, s) => {
    const stratum = rich.slice(Math.floor(s * step), Math.floor((s + 1) * step));
    return stratum.reduce((best, next) => (next.figures > best.figures ? next : best)).observation;
  });
}
