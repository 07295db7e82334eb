import { formatDate, isPlainDate, parseDate } from "@/lib/values/dates";
import { formatEnterpriseNumber, parseEnterpriseNumber } from "@/lib/values/enterprise-number";
import { parseMoney } from "@/lib/values/money";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import type { SimpleQuestion } from "./question";

type Value = string | number | boolean | readonly string[];

const longestText = 120;
const longestLongText = 2_000;
/** Ten million: a count or a number of hundredths above it is a slip. */
const mostWhole = 10_000_000;
/** Five hundred million euro, in cents: sums stay exact through every step of a calculation. */
const mostMoney = 50_000_000_000;

/** What somebody typed in a field, as the answer that is kept; a code of `problems` otherwise. The text is not empty. */
export function readValue(question: SimpleQuestion, typed: string): Outcome<Value, string> {
  switch (question.kind) {
    case "text":
      return readText(typed.replace(/\p{Cc}+/gu, " ").trim(), question.most ?? longestText);
    case "long-text":
      return readText(withoutControls(typed).trim(), question.most ?? longestLongText);
    case "number":
      return readWhole(question, typed);
    case "decimal":
      return readHundredths(question, typed);
    case "money":
      return readMoney(question, typed);
    case "date":
      return readDate(typed);
    case "yes-no":
      if (typed !== "yes" && typed !== "no") return refuse("answer.not-a-choice");
      return success(typed === "yes");
    case "choice":
      return question.options?.includes(typed) ? success(typed) : refuse("answer.not-a-choice");
    case "choices": {
      const asked = new Set(typed.split(",").map((one) => one.trim()));
      asked.delete("");
      const known = (question.options ?? []).filter((option) => asked.delete(option));
      return asked.size > 0 ? refuse("answer.not-a-choice") : success(known);
    }
    case "activity":
      return question.options && !question.options.includes(typed)
        ? refuse("answer.unknown-activity")
        : success(typed);
    case "enterprise-number":
      return parseEnterpriseNumber(typed);
  }
}

/** The other way: what stands in the field. */
export function showValue(question: SimpleQuestion, value: unknown): string {
  switch (question.kind) {
    case "decimal":
      return typeof value === "number" ? hundredthsText(value) : "";
    case "money":
      return typeof value === "number" ? hundredthsText(value, 2) : "";
    case "number":
      return typeof value === "number" ? String(value) : "";
    case "yes-no":
      return typeof value === "boolean" ? (value ? "yes" : "no") : "";
    case "choices":
      return Array.isArray(value) ? value.join(",") : "";
    case "enterprise-number":
      return typeof value === "string" ? formatEnterpriseNumber(value) : "";
    case "date":
      return typeof value === "string" && isPlainDate(value) ? formatDate(value) : "";
    case "text":
    case "long-text":
    case "choice":
    case "activity":
      return typeof value === "string" ? value : "";
  }
}

/** "1234,56", "2,5", "3": as people here type it. */
export function hundredthsText(value: number, decimals = 0): string {
  const digits = String(Math.abs(value)).padStart(3, "0");
  const tail = digits.slice(-2).padEnd(decimals, "0");
  const shown = decimals === 2 ? tail : tail.replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -2)}${shown ? `,${shown}` : ""}`;
}

function readText(text: string, most: number): Outcome<string, string> {
  return text.length > most ? refuse("answer.too-long", { most }) : success(text);
}

/** Lines stay; what no keyboard types goes. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]+/gu, "");
}

function readWhole(question: SimpleQuestion, typed: string): Outcome<number, string> {
  const digits = typed.replace(/[\s\u00a0.]/g, "");
  if (!/^-?\d{1,12}$/.test(digits)) return refuse("answer.not-a-number");
  return within(question, Number(digits), 1);
}

function readHundredths(question: SimpleQuestion, typed: string): Outcome<number, string> {
  const parts = /^(-?)(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s\u00a0]/g, ""));
  if (!parts) return refuse("answer.not-a-decimal");
  const [, sign = "", whole = "", tail = ""] = parts;
  const value = Number(whole) * 100 + Number(tail.padEnd(2, "0"));
  return within(question, sign && value > 0 ? -value : value, 100);
}

function within(question: SimpleQuestion, value: number, unit: number): Outcome<number, string> {
  const { least = 0, most = mostWhole } = question;
  if (value < least) return refuse("answer.too-small", { least: least / unit });
  if (value > most) return refuse("answer.too-large", { most: most / unit });
  return success(value);
}

function readMoney(question: SimpleQuestion, typed: string): Outcome<number, string> {
  const read = parseMoney(typed);
  if (!read.ok) return read;
  const { least = 0, most = mostMoney } = question;
  if (read.value < least) return refuse("answer.amount-too-small", { least: least / 100 });
  if (read.value > most) return refuse("answer.amount-too-large", { most: most / 100 });
  return read;
}

/** A policy of another century is a slip of the keyboard. */
function readDate(typed: string): Outcome<string, string> {
  const read = parseDate(typed);
  if (!read.ok) return read;
  return read.value < "1990" || read.value > "2100" ? refuse("answer.far-day") : read;
}
