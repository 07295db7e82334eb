import { hash, verify } from "@node-rs/argon2";

/** What OWASP advises for argon2id today; a hash made with anything else is made anew at the next sign-in. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
const current = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

/** The same letter can be typed in two ways on two keyboards; both count as one. */
function written(password: string): string {
  return password.normalize("NFKC");
}

export async function hashPassword(password: string): Promise<string> {
  return hash(written(password), parameters);
}

let nobodysHash: Promise<string> | undefined;

/** Takes as long without a hash to compare with as with one: the clock does not tell who has an account. */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody has this password");
  const against = passwordHash ?? (await nobodysHash);
  const right = await verify(against, written(password));
  return passwordHash !== null && right;
}

export function needsNewHash(passwordHash: string): boolean {
  return !passwordHash.startsWith(current);
}
