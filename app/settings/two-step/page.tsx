import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireActor, requireSignedIn } from "@/lib/access/require-actor";
import { findTwoStep } from "@/lib/identity/find-two-step";
import { needsFreshSignIn } from "@/lib/identity/fresh-sign-in";
import { SettingsFrame } from "../settings-frame";
import { ChooseMethod } from "./choose-method";
import { TwoStepStatus } from "./two-step-status";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.tabs");
  return { title: t("two-step") };
}

export default async function TwoStepPage({ searchParams }: PageProps<"/settings/two-step">) {
  const actor = await requireActor("account.manage");
  const [t, twoStep, signedIn, { asked, done, change }] = await Promise.all([
    getTranslations("settings.two-step"),
    findTwoStep(actor),
    requireSignedIn(),
    searchParams,
  ]);
  const stale = needsFreshSignIn(signedIn);
  const choosing = !twoStep.method || change !== undefined;
  const here = `/settings/two-step${change === undefined ? "" : "?change=1"}`;
  return (
    <SettingsFrame current="two-step">
      {asked && signedIn.twoStepMissing && (
        <Notice tone="warning" title={t("asked.title")}>
          <p>{t("asked.text")}</p>
        </Notice>
      )}
      {(done === "set-up" || done === "removed") && (
        <Notice tone="success" title={t(`done.${done}.title`)}>
          <p>{t(`done.${done}.text`)}</p>
        </Notice>
      )}
      {twoStep.method && change === undefined && <TwoStepStatus twoStep={twoStep} stale={stale} />}
      {choosing &&
        (stale ? (
          <Card title={t("fresh.title")}>
            <div className="grid justify-items-start gap-4">
              <p className="text-ink-soft">{t("fresh.text")}</p>
              <LinkButton variant="primary" href={`/settings/confirm?back=${encodeURIComponent(here)}`}>
                {t("fresh.go")}
              </LinkButton>
            </div>
          </Card>
        ) : (
          <ChooseMethod changing={twoStep.method !== null} />
        ))}
    </SettingsFrame>
  );
}
