import { z } from "zod";
import { env } from "@/lib/env";
import { commonWords } from "./common-words";

export const shortestPassword = 8;
export const advisedPassword = 15;
export const longestPassword = 256;

export type PasswordProblem =
  | "password.too-short"
  | "password.too-long"
  | "password.common"
  | "password.personal";

/** What an attacker would try first with this person. */
export type Owner = { readonly firstName: string; readonly lastName: string; readonly email: string };

/** For the field where a password is chosen; who chooses it is looked at afterwards, with `passwordProblem`. */
export const newPassword = z
  .string({ error: "value.required" })
  .min(1, "value.required")
  .superRefine((password, context) => {
    const problem = problemOf(password);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

/** For the field where a known password is typed: only so long that it can't be used to keep us busy. */
export const givenPassword = z
  .string({ error: "value.required" })
  .min(1, "value.required")
  .max(1024, "password.too-long");

/** No rule asks for a capital or a sign: length and being hard to guess are what counts. */
export function passwordProblem(password: string, owner: Owner): PasswordProblem | null {
  return problemOf(password) ?? (isPersonal(password, owner) ? "password.personal" : null);
}

function problemOf(password: string): PasswordProblem | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < shortestPassword) return "password.too-short";
  if (length > longestPassword) return "password.too-long";
  return isCommon(password) ? "password.common" : null;
}

/** Common words, rows of keys, repetitions and dates, with what people add to satisfy a rule. */
export function isCommon(password: string): boolean {
  const plain = fold(password);
  const bare = plain.replace(/[^a-z0-9]/g, "");
  if (isRepetition(plain) || isRow(bare)) return true;
  // Digits and signs alone: dates, phone numbers, plates; below the advised length they are soon tried out.
  if (!/[a-z]/.test(plain) && plain.length < advisedPassword) return true;
  return [plain, unleet(plain)].some((form) => {
    const word = form.replace(/[^a-z0-9]/g, "").replace(/^\d+|\d+$/g, "");
    const letters = form.replace(/[^a-z]/g, "");
    return isBuiltFromWords(word) || isBuiltFromWords(letters) || isRow(word);
  });
}

/** One common word, twice the same, or two of them while it stays short. */
function isBuiltFromWords(text: string): boolean {
  if (text.length < 3) return false;
  if (commonWords.has(text) || commonWords.has(once(text))) return true;
  if (text.length >= advisedPassword) return false;
  for (let cut = 3; cut <= text.length - 3; cut++) {
    if (commonWords.has(text.slice(0, cut)) && commonWords.has(text.slice(cut))) return true;
  }
  return false;
}

const rows = [
  "0123456789012345678909876543210987654321",
  "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertzuiopasdfghjklyxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
  "1a2z3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1aqw2zsx3edc4rfv5tgb6yhn7ujm",
  "a1b2c3d4e5f6g7h8i9j0",
  "abc123def456ghi789",
  "123abc456def789ghi",
  "qazwsxedcrfvtgbyhnujm",
  "aqwzsxedcrfvtgbyhnuj",
];
const everyRow = [...rows, ...rows.map((row) => [...row].reverse().join(""))];

/** "azertyuiop", "12345678", "abcd1234": one row of keys or two, each of four keys or more. */
function isRow(text: string): boolean {
  const inOneRow = (part: string) => part.length >= 3 && everyRow.some((row) => row.includes(part));
  if (inOneRow(text) || inOneRow(once(text))) return true;
  for (let cut = 3; cut <= text.length - 3; cut++) {
    if (inOneRow(text.slice(0, cut)) && inOneRow(text.slice(cut))) return true;
  }
  return false;
}

/** "aaaaaaaa", "abababab", "wxyzwxyz". */
function isRepetition(text: string): boolean {
  return new Set(text).size <= 3 || once(text).length <= 4;
}

function once(text: string): string {
  return /^(.+?)\1+$/s.exec(text)?.[1] ?? text;
}

/** The own name, address, or the name of this portal: whoever aims at this person tries these first. */
function isPersonal(password: string, { firstName, lastName, email }: Owner): boolean {
  const plain = fold(password);
  const [local = "", domain = ""] = email.split("@");
  const parts = [firstName, lastName, local, domain.split(".").slice(-2, -1)[0] ?? "", env().BRAND_NAME]
    .flatMap((part) => [part, ...part.split(/[^\p{L}\p{N}]+/u)])
    .map((part) => fold(part).replace(/[^a-z0-9]/g, ""))
    .filter((part) => part.length >= 4);
  const bare = plain.replace(/[^a-z0-9]/g, "");
  return parts.some(
    (part) =>
      bare.includes(part) ||
      unleet(plain)
        .replace(/[^a-z0-9]/g, "")
        .includes(part),
  );
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const likeness: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
  "€": "e",
};

/** Signs that stand for letters are read as letters where they stand between letters; behind the word they are trimmings. */
function unleet(text: string): string {
  return text.replace(/[013457@$!€](?=.*[a-z])/g, (sign) => likeness[sign] ?? sign);
}
