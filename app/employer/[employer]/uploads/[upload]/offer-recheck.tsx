"use client";

import { useForm } from "@/components/form/form";
import { problemsIn, readCode } from "@/components/form/form-state";
import { Button, LinkButton } from "@/components/ui/button";

/** Somebody changed the same people since the check: the way on is to check again. */
export function OfferRecheck({
  form,
  href,
  children,
}: {
  /** The id of the form that asks for it. */
  form: string;
  /** Where it is worked out anew, when there is no file to check again. */
  href?: string;
  children: string;
}) {
  const state = useForm()?.state;
  if (!problemsIn(state).some(({ code }) => readCode(code).name === "upload.overtaken")) return null;
  return (
    <div>
      {href ? (
        <LinkButton href={href} icon="refresh-cw">
          {children}
        </LinkButton>
      ) : (
        <Button type="submit" form={form} icon="refresh-cw">
          {children}
        </Button>
      )}
    </div>
  );
}
