import pino from "pino";

/**
 * Structured lines on standard output. Nothing personal goes in: ids, codes and counts only.
 * `redact` is the net under that rule, not the rule.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "info"),
  base: { process: process.env.COLLECTIEF_PROCESS ?? "web" },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: {
    paths: ["email", "password", "token", "code", "*.email", "*.password", "*.token", "headers", "cookie"],
    censor: "[left out]",
  },
});
