import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { log } from "@/lib/log";
import type { Outcome, Refusal } from "@/lib/values/outcome";
import type { Actor } from "./actor";
import { currentActor, currentSignedIn, noteActivity } from "./current";
import { actorFor, type Permission } from "./permissions";
import { requestTrace } from "./request-trace";
import type { RequestTrace } from "./actor";

/** What a form gets back: plain data, so that it also works for a page without script. */
export type ActionState<T = unknown> =
  | { readonly status: "idle" }
  | { readonly status: "invalid"; readonly submission: SubmissionResult<string[]> }
  | { readonly status: "refused"; readonly reason: string; readonly facts?: Refusal["facts"]; readonly submission: SubmissionResult<string[]> }
  | { readonly status: "failed"; readonly reference: string; readonly submission?: SubmissionResult<string[]> }
  | { readonly status: "done"; readonly value: T };

export const idle: ActionState<never> = { status: "idle" };

export type FormAction<T = unknown> = (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

type Common<S extends z.ZodType, T, R extends string> = {
  readonly input: S;
  /** Where the person goes afterwards; without it the form shows what came back. */
  readonly then?: (value: T, input: z.infer<S>) => string | undefined | Promise<string | undefined>;
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
export function action<S extends z.ZodType, T, R extends string>(definition: Guarded<S, T, R>): FormAction<T> {
  return async (_previous, form) =>
    answer(definition, form, async (input) => {
      const signedIn = await currentSignedIn();
      if (!signedIn) return { ok: false, reason: "session-ended" };
      const actor = await currentActor(signedIn, definition.permission);
      if (!actor) {
        log.warn({ permission: definition.permission, accountId: signedIn.accountId }, "access.refused");
        const held = signedIn.hats.some((hat) => actorFor({ ...blank, ...signedIn }, hat, definition.permission));
        return { ok: false, reason: held ? "other-hat" : "not-allowed" };
      }
      await noteActivity(signedIn);
      return definition.run(actor, input);
    });
}

/** For the few forms that come before signing in; each is named in tests/architecture. */
export function publicAction<S extends z.ZodType, T, R extends string>(definition: Public<S, T, R>): FormAction<T> {
  return async (_previous, form) =>
    answer(definition, form, async (input) => definition.run(await requestTrace(), input));
}

const blank = { request: { id: "", address: null } };

async function answer<S extends z.ZodType, T, R extends string>(
  { input, then, at }: Common<S, T, R>,
  form: FormData,
  run: (input: z.infer<S>) => Promise<Outcome<T, R | "session-ended" | "not-allowed" | "other-hat">>,
): Promise<ActionState<T>> {
  const trace = await requestTrace();
  let destination: string | undefined;
  try {
    const submission = parseWithZod(form, { schema: input });
    if (submission.status !== "success") return { status: "invalid", submission: submission.reply() as SubmissionResult<string[]> };
    const outcome = await run(submission.value as z.infer<S>);
    if (!outcome.ok) {
      const field = at?.[outcome.reason as R];
      const errors = field ? { fieldErrors: { [field]: [outcome.reason] } } : { formErrors: [outcome.reason] };
      return {
        status: "refused",
        reason: outcome.reason,
        ...(outcome.facts ? { facts: outcome.facts } : {}),
        submission: submission.reply(errors) as SubmissionResult<string[]>,
      };
    }
    destination = await then?.(outcome.value, submission.value as z.infer<S>);
    if (destination === undefined) return { status: "done", value: outcome.value };
  } catch (error) {
    unstable_rethrow(error);
    log.error({ requestId: trace.id, err: describe(error) }, "action.failed");
    return { status: "failed", reference: trace.id };
  }
  redirect(destination);
}

/** Enough to find the cause; the message of an error may hold what somebody typed, so it stays out. */
export function describe(error: unknown): { name: string; code?: unknown; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")).slice(0, 8).join("\n");
  return { name: error.name, ...("code" in error ? { code: error.code } : {}), ...(frames ? { stack: frames } : {}) };
}
