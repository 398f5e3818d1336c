import type { Draft } from "./draft";

/** The months of a business year in one spelling, as a table prints them. */
export function monthNames({ ja, random }: Draft): string[] {
  const first = ja ? 4 : random.pick([1, 4, 7]);
  const months = Array.from({ length: 12 }, (_, at) => ((first - 1 + at) % 12) + 1);
  if (ja) {
    const style = random.pick([(month: number) => `${month}月`, (month: number) => `${month}月分`, (month: number) => `R6.${month}`]);
    return months.map(style);
  }
  const names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  const style = random.pick([
    (name: string) => name.slice(0, 3),
    (name: string) => name,
    (name: string) => `${name.slice(0, 3)}-24`,
    (_: string, month: number) => `2024-${String(month).padStart(2, "0")}`,
  ]);
  return months.map((month) => style(names[month - 1] ?? "", month));
}

export function quarterNames({ ja, random }: Draft): string[] {
  return [1, 2, 3, 4].map(
    ja
      ? random.pick([(n: number) => `第${n}四半期`, (n: number) => `${n}Q`, (n: number) => `${["春", "夏", "秋", "冬"][n - 1] ?? ""}期`])
      : random.pick([
          (n: number) => `Q${n}`,
          (n: number) => `Q${n} FY25`,
          (n: number) => `${["1st", "2nd", "3rd", "4th"][n - 1] ?? ""} quarter`,
        ]),
  );
}

/** Years one after the other in one spelling. */
export function yearNames({ ja, random }: Draft, count: number): string[] {
  const last = random.int(2022, 2025);
  const years = Array.from({ length: count }, (_, at) => last - count + 1 + at);
  const style = ja
    ? random.pick([
        (year: number) => `令和${year - 2018}年度`,
        (year: number) => `R${year - 2018}`,
        (year: number) => `${year}年度`,
        (year: number) => `${year}年`,
        (year: number) => `第${year - 1990}期`,
      ])
    : random.pick([
        (year: number) => String(year),
        (year: number) => `FY${year}`,
        (year: number) => `FY${String(year).slice(2)}`,
        (year: number) => `${year - 1}/${String(year).slice(2)}`,
      ]);
  return years.map((year) => style(year));
}
