import type { Sentences } from "@/components/form/form";
import { Icon } from "@/components/ui/icon";
import { fillIn, type Words } from "@/components/ui/words";
import type { AutosaveStatus } from "./use-autosave";

/** A quiet line that says how far the saving is; only what needs its reader speaks up. */
export function SaveStatus({
  status,
  unread,
  words,
  sentences,
}: {
  status: AutosaveStatus;
  unread: number;
  words: Words;
  sentences: Sentences;
}) {
  const { sign, text } = told(status, unread, words, sentences);
  const loud = sign === "triangle-alert";
  return (
    <p
      role="status"
      className={`flex items-start gap-2 text-small ${loud ? "font-semibold text-warning" : "text-ink-soft"}`}
    >
      {sign && <Icon name={sign} className="icon-small mt-0.75" />}
      <span>
        {text ?? (
          <>
            <span className="needs-script">{words.autosave}</span>
            <span className="without-script">{words["autosave-off"]}</span>
          </>
        )}
      </span>
    </p>
  );
}

function told(status: AutosaveStatus, unread: number, words: Words, sentences: Sentences) {
  switch (status.kind) {
    case "idle":
      return {};
    case "saving":
      return { text: words["status.saving"] };
    case "failed":
      return { sign: "triangle-alert", text: words["status.failed"] } as const;
    case "refused":
      return {
        sign: "triangle-alert",
        text: `${words["status.refused"]} ${sentences[status.code] ?? ""}`,
      } as const;
    case "saved": {
      const key = unread > 0 ? "status.unread" : "status.saved";
      const text = fillIn(words[key] ?? "", { time: status.at, count: unread });
      return unread > 0 ? ({ sign: "triangle-alert", text } as const) : ({ sign: "check", text } as const);
    }
  }
}
