import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { findInvitation } from "@/lib/identity/find-invitation";
import { Door } from "../../../frame/door";
import { AcceptForm } from "./accept-form";
import { SpentInvitation } from "./spent-invitation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.invitation");
  return { title: t("title") };
}

export default async function InvitationPage({ params, searchParams }: PageProps<"/invitation/[token]">) {
  const [{ token }, { sent }] = await Promise.all([params, searchParams]);
  const [t, invitation] = await Promise.all([getTranslations("identity.invitation"), findInvitation(token)]);
  if (sent) {
    return (
      <Door>
        <div className="grid gap-6">
          <h1>{t("sent.title")}</h1>
          <Notice tone="info" title={t("sent.word")}>
            <p>{t("sent.text")}</p>
          </Notice>
        </div>
      </Door>
    );
  }
  return (
    <Door>
      {invitation.state === "valid" ? (
        <AcceptForm token={token} invitation={invitation} />
      ) : (
        <SpentInvitation token={token} state={invitation.state} />
      )}
    </Door>
  );
}
