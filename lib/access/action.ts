import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { log } from "@/lib/log";
import { type Outcome, type Refusal, refuse } from "@/lib/values/outcome";
import type { Actor, RequestTrace } from "./actor";
import { currentActor, currentSignedIn, noteActivity } from "./current";
import { type Permission, permits } from "./permissions";
import { plainForm } from "./plain-form";
import { requestTrace } from "./request-trace";

/**
 * What a form gets back: conform's reply, plain data, so that it also works for a page without script. Errors are codes
 * by field ("" is the whole form), with facts as in "password.too-short?minimum=8"; `value` is there when it is done.
 */
export type FormState<T = unknown> = (SubmissionResult<string[]> & { readonly value?: T }) | null | undefined;

export type FormAction<T = unknown> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

type Common<S extends z.ZodType, T, R extends string> = {
  readonly input: S;
  /** Where the person goes afterwards; without it the form shows what came back. */
  readonly leadTo?: (value: T, input: z.infer<S>) => string | undefined | Promise<string | undefined>;
  /** Which field a refusal belongs to, so that it stands beside it. */
  readonly at?: Partial<Record<R, Extract<keyof z.infer<S>, string>>>;
};

type Guarded<S extends z.ZodType, T, R extends string> = Common<S, T, R> & {
  readonly permission: Permission;
  readonly run: (actor: Actor, input: z.infer<S>) => Promise<Outcome<T, R>>;
};

type Public<S extends z.ZodType, T, R extends string> = Common<S, T, R> & {
  readonly run: (request: RequestTrace, input: z.infer<S>) => Promise<Outcome<T, R>>;
};

/** The only way to make a server action for people who have signed in. */
export function action<S extends z.ZodType, T, R extends string>(
  definition: Guarded<S, T, R>,
): FormAction<T> {
  return async (_previous, form) =>
    answer(definition, form, async (input) => {
      const signedIn = await currentSignedIn();
      if (!signedIn) return refuse("session-ended");
      const actor = await currentActor(signedIn, definition.permission);
      if (!actor) {
        log.warn({ permission: definition.permission, accountId: signedIn.accountId }, "access.refused");
        const held = signedIn.hats.some((hat) => permits(hat, definition.permission));
        return refuse(held ? "other-hat" : "not-allowed");
      }
      await noteActivity(signedIn);
      return definition.run(actor, input);
    });
}

/** For the few forms that come before signing in; each is named in tests/architecture. */
export function publicAction<S extends z.ZodType, T, R extends string>(
  definition: Public<S, T, R>,
): FormAction<T> {
  return async (_previous, form) =>
    answer(definition, form, async (input) => definition.run(await requestTrace(), input));
}

async function answer<S extends z.ZodType, T, R extends string>(
  { input, leadTo, at }: Common<S, T, R>,
  form: FormData,
  run: (input: z.infer<S>) => Promise<Outcome<T, R | "session-ended" | "not-allowed" | "other-hat">>,
): Promise<FormState<T>> {
  const trace = await requestTrace();
  const submission = parseWithZod(plainForm(form), { schema: input });
  if (submission.status !== "success") return reply(submission.reply());
  let destination: string | undefined;
  try {
    const typed = submission.value as z.infer<S>;
    const outcome = await run(typed);
    if (!outcome.ok) {
      // A verb that looks at several fields says with the fact `at` which one it means.
      const named = outcome.facts?.at;
      const field = at?.[outcome.reason as R] ?? (typeof named === "string" ? named : undefined);
      const errors = { [field ?? ""]: [withFacts(outcome)] };
      return reply(submission.reply(field ? { fieldErrors: errors } : { formErrors: errors[""] ?? [] }));
    }
    destination = await leadTo?.(outcome.value, typed);
    if (destination === undefined)
      return { ...reply(submission.reply({ resetForm: true })), status: "success", value: outcome.value };
  } catch (error) {
    unstable_rethrow(error);
    log.error({ requestId: trace.id, err: describeError(error) }, "action.failed");
    return reply(
      submission.reply({ formErrors: [withFacts(refuse("unexpected", { reference: trace.id }))] }),
    );
  }
  redirect(destination);
}

/** Conform types its errors by form; here they are always lists of codes. A password never travels back. */
function reply(result: unknown): SubmissionResult<string[]> {
  const plain = result as SubmissionResult<string[]>;
  if (!plain.initialValue) return plain;
  const initialValue = Object.fromEntries(
    Object.entries(plain.initialValue).filter(([name]) => !/password|token|^code$/i.test(name)),
  );
  return { ...plain, initialValue };
}

function withFacts({ reason, facts }: Refusal): string {
  if (!facts) return reason;
  const pairs = Object.entries(facts).map(([name, value]): [string, string] => [name, String(value)]);
  return `${reason}?${new URLSearchParams(pairs)}`;
}

/** For a form that shows no answer (sign out, choose a language): the same action, bound so that it takes only the form. */
export function formOnly<T>(formAction: FormAction<T>): (form: FormData) => Promise<void> {
  return formAction.bind(null, null) as unknown as (form: FormData) => Promise<void>;
}

/** Enough to find the cause; the message of an error may hold what somebody typed, so it stays out. */
export function describeError(error: unknown): { name: string; code?: unknown; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack
    ?.split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 8)
    .join("\n");
  return {
    name: error.name,
    ...("code" in error ? { code: error.code } : {}),
    ...(frames ? { stack: frames } : {}),
  };
}
