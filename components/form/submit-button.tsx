"use client";

import { type ButtonHTMLAttributes, type ReactNode, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "../ui/button";
import { Icon } from "../ui/icon";
import { useForm } from "./form";

/**
 * Sends the form it stands in and shows that it is being sent. It stays in place and in focus while it waits; the form
 * refuses a second submission.
 */
export function SubmitButton({
  variant = "primary",
  size,
  icon,
  closesDialog,
  children,
  ...rest
}: ButtonLook & { closesDialog?: boolean; children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  const form = useForm();
  const status = useFormStatus();
  const pending = form ? form.pending : status.pending;
  const button = useRef<HTMLButtonElement>(null);
  const waited = useRef(false);

  useEffect(() => {
    if (waited.current && !pending && closesDialog) button.current?.closest("dialog")?.close();
    waited.current = pending;
  }, [pending, closesDialog]);

  return (
    <button
      {...rest}
      ref={button}
      type="submit"
      aria-disabled={pending || undefined}
      className={buttonClass({ variant, size }, rest.className)}
      onClick={(event) => {
        if (pending) event.preventDefault();
        rest.onClick?.(event);
      }}
    >
      {pending ? <Icon name="loader-circle" className="spinner" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** The buttons under a form: the one that sends first, ways out beside it. */
export function FormButtons({ children }: { children: ReactNode }) {
  return <div className="form-buttons">{children}</div>;
}
