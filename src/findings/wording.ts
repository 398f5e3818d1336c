export type Language = "ja" | "en";

/** The same sentence in each language the product speaks. `{name}` stands for a datum of the report. */
export interface Wording {
  readonly ja: string;
  readonly en: string;
}
