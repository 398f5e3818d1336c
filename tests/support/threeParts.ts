/** Amounts that add up to nothing else by chance: three parts a row. */
export const THREE_PARTS: readonly (readonly [number, number, number])[] = [
  [4182, 1377, 2911],
  [3046, 2208, 1563],
  [5719, 1840, 3327],
  [2664, 3092, 1418],
  [6203, 2751, 2089],
  [3385, 1926, 4470],
  [4817, 2533, 1206],
  [2958, 1674, 3841],
  [5126, 2369, 2752],
  [3731, 2815, 1947],
];
