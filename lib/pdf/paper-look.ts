/** A4 in points, with margins of 20 mm; 72 points are 25.4 mm. */
const millimetre = 72 / 25.4;

export const page = {
  width: 595.28,
  height: 841.89,
  left: 20 * millimetre,
  top: 18 * millimetre,
  /** What is written ends here; the foot stands under it. */
  bottom: 841.89 - 24 * millimetre,
  foot: 841.89 - 15 * millimetre,
} as const;

export const contentWidth = page.width - 2 * page.left;

/** Where the window of the envelopes of this country is: to the right (A: brands with other envelopes change it here). */
export const addressWindow = {
  left: 110 * millimetre,
  top: 48 * millimetre,
  width: 82 * millimetre,
} as const;
/** The text of a letter begins under the fold. */
export const underWindow = 100 * millimetre;

/** Paper knows no dark: one set of colours, contrast at least 4.5 on white. */
export const paperColours = {
  ink: "#23201c",
  soft: "#625c54",
  line: "#d5d0c8",
  accent: "#0b5563",
  ground: "#f4f2ef",
  series: ["#0b5563", "#2b5fa8", "#8a5a00", "#625c54"],
} as const;

export const textSizes = {
  title: 20,
  heading: 13,
  subheading: 11,
  text: 10,
  small: 8.5,
  figure: 16,
} as const;
export const lineHeightOf = (size: number) => size * 1.4;
