/** Mail programs know no stylesheet: the letters' few colours, named once. Contrast is at least 4.5 on their ground. */
export const emailColours = {
  ground: "#f4f2ef",
  paper: "#ffffff",
  line: "#e2ded8",
  ink: "#23201c",
  inkSoft: "#625c54",
  accent: "#0b5563",
  onAccent: "#ffffff",
} as const;
