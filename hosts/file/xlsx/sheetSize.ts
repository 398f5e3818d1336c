/** How many rows and columns a sheet of the format can have. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
