"use client";

import { type ReactNode, useState } from "react";
import { FileDropZone } from "@/components/form/file-drop-zone";
import { Form, type Sentences } from "@/components/form/form";
import type { FormAction } from "@/components/form/form-state";

/**
 * The picture cannot travel with the form: it goes to a route of its own, once there is a group to put it on. Without
 * script the form makes the group, and the page of the group asks for its logo.
 */
export function NewGroupForm({
  action,
  sentences,
  maxBytes,
  words,
  children,
}: {
  action: FormAction;
  sentences: Sentences;
  maxBytes: number;
  words: { label: string; hint: string; saving: string };
  children: ReactNode;
}) {
  const [logo, setLogo] = useState<File>();
  const [saving, setSaving] = useState(false);

  async function sendLogo(groupId: string) {
    setSaving(true);
    const form = new FormData();
    if (logo) form.append("logo", logo);
    const answer = await fetch(`/group-logos/${groupId}`, {
      method: "POST",
      body: form,
      headers: { accept: "application/json" },
    }).catch(() => null);
    const code = answer?.ok ? undefined : await codeOf(answer);
    const after = code ? `/change?done=created&problem=${encodeURIComponent(code)}` : "?done=created";
    window.location.assign(`/broker/office/groups/${groupId}${after}`);
  }

  return (
    <div className="grid gap-5">
      <div className="needs-script">
        <FileDropZone
          name="logo"
          label={words.label}
          hint={words.hint}
          accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
          maxBytes={maxBytes}
          onFile={setLogo}
        />
      </div>
      <Form
        action={action}
        sentences={sentences}
        onDone={(state) => {
          const made = (state as { value?: { groupId: string } } | null | undefined)?.value;
          if (made) sendLogo(made.groupId);
        }}
      >
        {logo && <input type="hidden" name="withLogo" value="on" />}
        {children}
        <p role="status" className="text-ink-soft">
          {saving && words.saving}
        </p>
      </Form>
    </div>
  );
}

async function codeOf(answer: Response | null): Promise<string> {
  const body: unknown = await answer?.json().catch(() => null);
  return body && typeof body === "object" && "code" in body ? String(body.code) : "logo.incomplete";
}
