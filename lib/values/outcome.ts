/** An expected refusal is a value with a code; a surprise throws. */
export type Refusal<R extends string = string> = {
  readonly ok: false;
  readonly reason: R;
  /** Facts that the sentence for this reason needs, by name. Never a secret, never a stack. */
  readonly facts?: Readonly<Record<string, string | number>>;
};

export type Success<T> = { readonly ok: true; readonly value: T };

export type Outcome<T, R extends string> = Success<T> | Refusal<R>;

export function success(): Success<undefined>;
export function success<T>(value: T): Success<T>;
export function success<T>(value?: T): Success<T | undefined> {
  return { ok: true, value };
}

export function refuse<R extends string>(reason: R, facts?: Refusal["facts"]): Refusal<R> {
  return facts ? { ok: false, reason, facts } : { ok: false, reason };
}
