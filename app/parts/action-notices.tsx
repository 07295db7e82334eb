import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ActionDetails } from "@/lib/exchange/find-action";

/** What the reader should know of how it ended, and the one thing to do about it. */
export function ActionNotices({
  action,
  mayOpen,
  askAgain,
}: {
  action: ActionDetails;
  mayOpen: boolean;
  /** Where to ask for it again, for who may. */
  askAgain?: string | undefined;
}) {
  const t = useTranslations("status");
  const again = askAgain && (
    <LinkButton
      className="mt-3"
      href={askAgain}
      icon={action.kind === "UPLOAD" ? "upload" : "download"}
      size="small"
    >
      {t("ask-again")}
    </LinkButton>
  );
  if (action.status === "FAILED") {
    const reference = action.failure ?? action.id;
    return (
      <Notice tone="danger" title={t("failed")}>
        <p className="wrap-anywhere">
          {action.failure === "not-allowed"
            ? t("not-allowed-text")
            : t(action.kind === "UPLOAD" ? "failed-upload" : "failed-text", { reference })}
        </p>
        {action.kind === "DOWNLOAD" && again}
      </Notice>
    );
  }
  if (action.fileGone) {
    return (
      <Notice tone="info" title={t("file-gone")}>
        <p>{t("file-gone-text")}</p>
        {again}
      </Notice>
    );
  }
  if (action.kind === "DOWNLOAD" && action.status === "AVAILABLE" && mayOpen) {
    return (
      <Notice tone="success" title={t("ready")}>
        <p>{t(action.fileAbout === "PREMIUMS" ? "ready-premiums" : "ready-text")}</p>
      </Notice>
    );
  }
  return null;
}
