import type { IconName } from "./icon";

/** What a colour may mean. A word always stands beside it. */
export type Tone = "neutral" | "accent" | "info" | "success" | "warning" | "danger";

export const toneIcon: Readonly<Record<Tone, IconName>> = {
  neutral: "circle-dot",
  accent: "circle-dot",
  info: "info",
  success: "circle-check",
  warning: "triangle-alert",
  danger: "octagon-alert",
};
