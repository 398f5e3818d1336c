/** What one file may cost. */
export interface WorkLimits {
  readonly seconds: number;
  readonly megabytes: number;
}
