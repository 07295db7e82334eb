import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formOnly } from "@/lib/access/action";
import { findStop } from "@/lib/statements/stop-invitations";
import { Door } from "../../../frame/door";
import { allowInvitationsAction, stopInvitationsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("statements.invitation.stop");
  return { title: t("title") };
}

/** One button, no sign-in, and the way back. Opening the page changes nothing. */
export default async function UnsubscribePage({ params }: PageProps<"/unsubscribe/[token]">) {
  const { token } = await params;
  const [t, found] = await Promise.all([getTranslations("statements.invitation.stop"), findStop(token)]);
  return (
    <Door aside={false}>
      <div className="grid gap-6">
        <h1>{t("title")}</h1>
        {!found ? (
          <>
            <Notice tone="warning" title={t("unknown")}>
              <p>{t("unknown-text")}</p>
            </Notice>
            <div>
              <LinkButton href="/help">{t("help")}</LinkButton>
            </div>
          </>
        ) : found.stopped ? (
          <>
            <Notice tone="success" title={t("stopped")}>
              <p>{t("stopped-text", { address: found.address })}</p>
            </Notice>
            <form action={formOnly(allowInvitationsAction)}>
              <input type="hidden" name="token" value={token} />
              <SubmitButton variant="secondary">{t("allow")}</SubmitButton>
            </form>
          </>
        ) : (
          <>
            <p>{t("text", { employer: found.employer, address: found.address })}</p>
            <p className="text-ink-soft">{t("still")}</p>
            <form action={formOnly(stopInvitationsAction)}>
              <input type="hidden" name="token" value={token} />
              <SubmitButton>{t("stop")}</SubmitButton>
            </form>
          </>
        )}
      </div>
    </Door>
  );
}
