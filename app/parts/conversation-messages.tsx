import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { Conversation } from "@/lib/inbox/open-conversation";

/** What was written, oldest first; what the insurer wrote stands out by its edge and its word. */
export function ConversationMessages({
  messages,
  asker,
}: {
  messages: Conversation["messages"];
  /** How the side that asks is called here; "your organisation" when nothing is said. */
  asker?: string;
}) {
  const t = useTranslations("inbox.conversation");
  return (
    <ol aria-label={t("messages")} className="grid gap-4">
      {messages.map(({ id, side, authorName, body, at }, place) => (
        <li
          key={id}
          id={place === messages.length - 1 ? "last" : undefined}
          className={
            side === "STAFF" ? "card scroll-mt-20 border-l-4 border-l-accent p-4" : "card scroll-mt-20 p-4"
          }
        >
          <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              <strong>{authorName}</strong>{" "}
              <span className="text-ink-soft text-small">
                · {side === "STAFF" ? t("insurer") : (asker ?? t("you"))}
              </span>
            </span>
            <span className="text-ink-soft text-small">
              <Moment at={at} />
            </span>
          </p>
          <p className="whitespace-pre-line break-words">{body}</p>
        </li>
      ))}
    </ol>
  );
}
