/** For whom a part is written. Everybody may read everything; one's own comes first. */
export type Audience = "everyone" | "employer" | "broker";

/** The frequently asked questions; their words stand in the texts, under `help.articles`. */
export const helpParts = [
  {
    part: "account",
    audience: "everyone",
    articles: ["password", "two-step", "phone-lost", "invitation", "no-access", "own-profile"],
  },
  {
    part: "lists",
    audience: "employer",
    articles: ["download-list", "green-cells", "upload-check", "own-file", "undo-upload", "document"],
  },
  { part: "invitations", audience: "employer", articles: ["invitations", "private-address"] },
  {
    part: "quotes",
    audience: "broker",
    articles: [
      "begin-quote",
      "resume-quote",
      "working-together",
      "find-quote",
      "quote-status",
      "refused-quote",
      "referred-quote",
      "offer-validity",
      "new-tariff",
      "compare-quotes",
      "move-quote",
    ],
  },
  {
    part: "products",
    audience: "broker",
    articles: ["product-access", "access-refused", "producer-numbers"],
  },
  {
    part: "office",
    audience: "broker",
    articles: [
      "register-office",
      "known-office",
      "invite-colleague",
      "administrator-role",
      "groups",
      "subaccount",
      "colleague-leaves",
    ],
  },
  { part: "portfolio", audience: "broker", articles: ["mandate", "mandate-missing"] },
  { part: "asking", audience: "broker", articles: ["ask-question"] },
] as const satisfies readonly { part: string; audience: Audience; articles: readonly string[] }[];

export type HelpPart = (typeof helpParts)[number]["part"];
export type ArticleKey = (typeof helpParts)[number]["articles"][number];

/** All parts, those of this audience first, then what holds for everybody, then the rest. */
export function partsFor(audience: Audience): readonly (typeof helpParts)[number][] {
  const rank = (of: Audience) => (of === audience ? 0 : of === "everyone" ? 1 : 2);
  return [...helpParts].sort((one, other) => rank(one.audience) - rank(other.audience));
}
