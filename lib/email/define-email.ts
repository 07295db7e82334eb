import type { ReactElement } from "react";
import type { z } from "zod";
import type { Language, Translated } from "@/lib/i18n/language";
import type { Brand } from "./brand";

/** What the body of an e-mail is drawn from; the same input always gives the same letter. */
export type EmailProps<D> = { readonly data: D; readonly language: Language; readonly brand: Brand };

/** Words that need the data are made from it; others stand as they are. */
export type Words<D> = Translated | ((data: D, brand: Brand) => Translated);

/** An e-mail as data. Write one file each, `lib/<capability>/emails/<name>.tsx`, and list it in lib/jobs/registry.ts. */
export type EmailTemplate<S extends z.ZodType = z.ZodType> = {
  readonly channel: "EMAIL";
  /** "<capability>.<what-it-tells>": kept in the outbox, so it never changes. */
  readonly name: string;
  /** Everything the body needs; ids and links too. It is kept sealed, and emptied once sent. */
  readonly data: S;
  readonly subject: Words<z.output<S>>;
  readonly body: (props: EmailProps<z.output<S>>) => ReactElement;
  /** A letter to many, which nobody asked for: it names the address where one post stops such letters. */
  readonly toMany?: ToMany<z.output<S>>;
};

/** It never leaves for an address whose owner does not want such letters, or where letters come back from. */
export type ToMany<D> = { readonly stop: (data: D) => string };

/** A text message as data: short, without links where possible. */
export type SmsTemplate<S extends z.ZodType = z.ZodType> = {
  readonly channel: "SMS";
  readonly name: string;
  readonly data: S;
  readonly text: Words<z.output<S>>;
};

/** In a list stand templates of different data: what each needs is checked by its own schema before it is drawn. */
export type MessageTemplate =
  | {
      readonly channel: "EMAIL";
      readonly name: string;
      readonly data: z.ZodType;
      readonly subject: Words<never>;
      readonly body: (props: EmailProps<never>) => ReactElement;
      readonly toMany?: ToMany<never>;
    }
  | { readonly channel: "SMS"; readonly name: string; readonly data: z.ZodType; readonly text: Words<never> };

export function defineEmail<S extends z.ZodType>(
  template: Omit<EmailTemplate<S>, "channel">,
): EmailTemplate<S> {
  return { channel: "EMAIL", ...template };
}

export function defineSms<S extends z.ZodType>(template: Omit<SmsTemplate<S>, "channel">): SmsTemplate<S> {
  return { channel: "SMS", ...template };
}
