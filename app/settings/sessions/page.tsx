import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { findSessions } from "@/lib/identity/find-sessions";
import { deviceName } from "../../parts/device-name";
import { SettingsFrame } from "../settings-frame";
import { endOtherSessionsAction, endSessionAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.tabs");
  return { title: t("sessions") };
}

export default async function SessionsPage({ searchParams }: PageProps<"/settings/sessions">) {
  const actor = await requireActor("account.manage");
  const [t, sessions, words, { done }] = await Promise.all([
    getTranslations("settings.sessions"),
    findSessions(actor),
    sentences(),
    searchParams,
  ]);
  const others = sessions.some(({ isThisOne }) => !isThisOne);
  return (
    <SettingsFrame current="sessions">
      {(done === "one" || done === "others") && <Notice tone="success" title={t(`done.${done}`)} />}
      <Card
        flush
        title={t("title")}
        action={
          others && (
            <Form action={endOtherSessionsAction} sentences={words} className="contents">
              <SubmitButton variant="secondary" size="small">
                {t("end-others")}
              </SubmitButton>
            </Form>
          )
        }
      >
        <ul className="divide-y divide-line">
          {sessions.map(({ id, userAgent, address, startedAt, lastActiveAt, isThisOne }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4">
              <div className="grid gap-0.5">
                <p className="flex flex-wrap items-center gap-2 font-semibold">
                  {deviceName(userAgent) ?? t("unknown-device")}
                  {isThisOne && <Badge tone="accent">{t("this-one")}</Badge>}
                </p>
                <p className="text-ink-soft text-small">
                  {t("address", { address: address ?? t("unknown-address") })}
                </p>
                <p className="text-ink-soft text-small">
                  {t("started")} <Moment at={startedAt} /> · {t("last-active")} <Moment at={lastActiveAt} />
                </p>
              </div>
              {!isThisOne && (
                <Form action={endSessionAction} sentences={words} className="contents">
                  <input type="hidden" name="sessionId" value={id} />
                  <SubmitButton variant="quiet" size="small">
                    {t("end")}
                  </SubmitButton>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </SettingsFrame>
  );
}
