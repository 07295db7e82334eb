import localFont from "next/font/local";

const latin = localFont({
  src: "../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-text",
  display: "swap",
});

/** Names such as Łukasz and Şahin: fetched only by a page that has one. */
const extended = localFont({
  src: "../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-text-extended",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
});

/** For `<html className>`: our own typeface, with a fallback of the same measures so that nothing jumps. */
export const typeface = `${latin.variable} ${extended.variable}`;
