import { z } from "zod";

const flag = z
  .enum(["true", "false", "1", "0", ""])
  .default("false")
  .transform((value) => value === "true" || value === "1");

/** Left empty counts as left out. */
const optional = z
  .string()
  .optional()
  .transform((value) => value || undefined);
const optionalUrl = optional.pipe(z.url().optional());

/** Everything that the surroundings decide. `npm start` fills in what a single machine needs. */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  APP_URL: z.url().default("http://localhost:3000"),
  DATABASE_URL: z.string().startsWith("postgres"),
  /** The role that may change the schema; without it, DATABASE_URL does both. */
  DATABASE_OWNER_URL: z.string().startsWith("postgres").optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  AUTH_SECRET: z.string().min(32),
  /** 32 bytes in base64, for what must be readable again: authenticator secrets, identity numbers. */
  ENCRYPTION_KEY: z
    .string()
    .refine((value) => Buffer.from(value, "base64").length === 32, "32 bytes, base64"),
  SMTP_URL: z.string().startsWith("smtp").default("smtp://127.0.0.1:2525"),
  MAIL_FROM: z.string().default("Collectief <no-reply@collectief.example>"),
  /** Set only where mail is caught on this machine and may be read at /mailbox. */
  MAILBOX_DIR: z.string().optional(),
  /** An HTTP gateway for text messages; without it they land in the mailbox. */
  SMS_GATEWAY_URL: z.url().optional(),
  SMS_GATEWAY_TOKEN: z.string().optional(),
  FILES_DISK: z.enum(["local", "s3"]).default("local"),
  FILES_DIR: z.string().default(".data/files"),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default("eu-west-1"),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().positive().default(30),
  SESSION_ABSOLUTE_HOURS: z.coerce.number().positive().default(10),
  /** The insurer's own people always sign in in two steps. */
  TWO_STEP_REQUIRED: z.enum(["staff", "everybody"]).default("staff"),
  /** OpenID Connect providers; each counts when its issuer and client id are there. */
  ITSME_ISSUER: optionalUrl,
  ITSME_CLIENT_ID: optional,
  /** Either a secret, or private keys: a JSON Web Key Set with a signing key, and an encryption key where asked for. */
  ITSME_CLIENT_SECRET: optional,
  ITSME_PRIVATE_JWKS: optional,
  ITSME_SCOPE: z.string().default("openid"),
  ITSME_ACR: optional,
  EID_ISSUER: optionalUrl,
  EID_CLIENT_ID: optional,
  EID_CLIENT_SECRET: optional,
  EID_PRIVATE_JWKS: optional,
  EID_SCOPE: z.string().default("openid"),
  EID_ACR: optional,
  /** "First Last <address>": invited at the start as long as there is nobody of the staff. */
  FIRST_ADMINISTRATOR: z.string().optional(),
  FIRST_ADMINISTRATOR_LANGUAGE: z.enum(["nl", "fr", "en"]).default("nl"),
  METRICS_TOKEN: z.string().optional(),
  /** How many invitations leave in a minute, so that mail servers do not take us for a sender of rubbish. */
  INVITATIONS_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(600),
  /** What the mail server shows when it tells later that a letter came back; without it nobody may tell. */
  MAIL_EVENTS_TOKEN: optional.pipe(z.string().min(16).optional()),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  DEMO: flag,
  BRAND_NAME: z.string().default("Collectief"),
  BRAND_PHONE: z.string().default("02 555 01 00"),
  BRAND_EMAIL: z.string().default("help@collectief.example"),
  BRAND_NUMBER: z.string().default("BE 1900.000.069"),
  BRAND_LEGAL: z.string().default("Collectief (demo), Voorbeeldstraat 1, 1000 Brussel"),
});

export type Env = z.infer<typeof schema>;

let read: Env | undefined;

/** Read once, at first use, so that a build needs no settings; a wrong one names itself and stops the process. */
export function env(): Env {
  if (read) return read;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const wrong = parsed.error.issues
      .map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
      .join("\n");
    throw new Error(`Settings that need attention:\n${wrong}`);
  }
  read = parsed.data;
  return read;
}
