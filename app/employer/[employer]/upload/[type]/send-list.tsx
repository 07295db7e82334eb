"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { FileDropZone } from "@/components/form/file-drop-zone";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fillIn } from "@/components/ui/words";

type Words = Readonly<
  Record<"label" | "hint" | "sending" | "arrived" | "of" | "stop" | "failed" | "again", string>
>;
type Sending = { name: string; done: number; total: number; arrived: boolean };

/**
 * Sends the file as soon as it is chosen and shows how far it is: nothing is applied before its sender has confirmed, so
 * nothing is asked twice. Without script it is an ordinary form with a button.
 */
export function SendList({
  address,
  leadsTo,
  accept,
  maxBytes,
  sentences,
  words,
  children,
}: {
  address: string;
  /** Where the pages of uploads are: the new one's id comes behind it. */
  leadsTo: string;
  accept: string;
  maxBytes: number;
  sentences: Readonly<Record<string, string>>;
  words: Words;
  /** The button for a browser without script. */
  children: ReactNode;
}) {
  const router = useRouter();
  const running = useRef<XMLHttpRequest>(null);
  const last = useRef<File>(null);
  const [sending, setSending] = useState<Sending>();
  const [problem, setProblem] = useState<string>();

  // Leaving the page in the middle: what did not arrive whole is not kept.
  useEffect(() => () => running.current?.abort(), []);

  function fail(code: string, facts: Readonly<Record<string, string>> = {}) {
    setSending(undefined);
    setProblem(fillIn(sentences[code] ?? sentences.unexpected ?? code, { reference: "—", ...facts }));
  }

  function send(file: File) {
    running.current?.abort();
    last.current = file;
    const request = new XMLHttpRequest();
    running.current = request;
    const form = new FormData();
    form.append("file", file);
    setProblem(undefined);
    setSending({ name: file.name, done: 0, total: file.size, arrived: false });
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      setSending({ name: file.name, done: loaded, total, arrived: loaded >= total }),
    );
    request.addEventListener("load", () => {
      const answer = readAnswer(request.responseText);
      if (request.status < 300 && answer.uploadId) router.push(`${leadsTo}/${answer.uploadId}`);
      else fail(answer.code ?? "unexpected", answer);
    });
    request.addEventListener("error", () => fail("offline"));
    request.addEventListener("abort", () => setSending(undefined));
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.send(form);
  }

  return (
    <form action={address} method="post" encType="multipart/form-data" className="grid gap-4">
      {problem && (
        <Notice tone="danger" title={words.failed} live>
          <p>{problem}</p>
          {last.current && (
            <Button
              className="mt-3"
              size="small"
              icon="rotate-ccw"
              onClick={() => last.current && send(last.current)}
            >
              {words.again}
            </Button>
          )}
        </Notice>
      )}
      <div hidden={sending !== undefined}>
        <FileDropZone
          name="file"
          label={words.label}
          hint={words.hint}
          accept={accept}
          maxBytes={maxBytes}
          onFile={send}
        />
      </div>
      {children}
      <p role="status" className="sr-only">
        {sending && (sending.arrived ? words.arrived : words.sending)}
      </p>
      {sending && (
        <div className="grid gap-3 py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="wrap-anywhere font-semibold">{sending.name}</span>
            <span className="figures text-ink-soft text-small">
              {sending.arrived
                ? words.arrived
                : fillIn(words.of, { done: megabytes(sending.done), total: megabytes(sending.total) })}
            </span>
          </div>
          <progress
            className="progress"
            aria-label={words.sending}
            {...(sending.arrived ? {} : { value: sending.done, max: sending.total })}
          />
          {!sending.arrived && (
            <div>
              <Button size="small" icon="x" onClick={() => running.current?.abort()}>
                {words.stop}
              </Button>
            </div>
          )}
        </div>
      )}
    </form>
  );
}

function megabytes(bytes: number) {
  return (bytes / 1_000_000).toFixed(1);
}

type Answer = { uploadId?: string; code?: string } & Readonly<Record<string, string>>;

/** What came back may be anything when a proxy stands between. */
function readAnswer(text: string): Answer {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? (answer as Answer) : ({} as Answer);
  } catch {
    return {} as Answer;
  }
}
