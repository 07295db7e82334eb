import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { formOnly } from "@/lib/access/action";
import { requireActor } from "@/lib/access/require-actor";
import { env } from "@/lib/env";
import { readCodesOnce } from "@/lib/identity/two-step-cookies";
import { SettingsFrame } from "../../settings-frame";
import { keptRecoveryCodesAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.two-step.codes");
  return { title: t("title") };
}

export default async function RecoveryCodesPage() {
  const actor = await requireActor("account.manage");
  const codes = await readCodesOnce(actor.accountId);
  if (!codes) redirect("/settings/two-step");
  const t = await getTranslations("settings.two-step.codes");
  const sheet = [t("sheet", { brand: env().BRAND_NAME, email: actor.email }), "", ...codes, ""].join("\r\n");
  return (
    <SettingsFrame current="two-step">
      <Notice tone="warning" title={t("once")}>
        <p>{t("text")}</p>
      </Notice>
      <Card title={t("title")}>
        <div className="grid gap-5">
          <ul className="figures grid max-w-100 grid-cols-2 gap-x-8 gap-y-2 font-semibold text-large">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <p className="text-ink-soft text-small">{t("print")}</p>
          <div className="no-print flex flex-wrap gap-2">
            <form action={formOnly(keptRecoveryCodesAction)}>
              <SubmitButton>{t("kept")}</SubmitButton>
            </form>
            <a
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(sheet)}`}
              download={t("file")}
              className={buttonClass({ variant: "secondary" })}
            >
              <Icon name="download" />
              {t("download")}
            </a>
          </div>
        </div>
      </Card>
    </SettingsFrame>
  );
}
