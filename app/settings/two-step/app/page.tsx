import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { formOnly } from "@/lib/access/action";
import { requireActor } from "@/lib/access/require-actor";
import { readSetUpOf } from "@/lib/identity/read-set-up";
import { readSetUp } from "@/lib/identity/two-step-cookies";
import { SettingsFrame } from "../../settings-frame";
import { cancelTwoStepAction } from "../actions";
import { SetUpSteps } from "../set-up-steps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.two-step.app");
  return { title: t("title") };
}

export default async function TwoStepAppPage() {
  const actor = await requireActor("account.manage");
  const setUp = readSetUpOf(actor, await readSetUp());
  if (setUp?.method !== "APP") redirect("/settings/two-step?change=1");
  const t = await getTranslations("settings.two-step");
  return (
    <SettingsFrame current="two-step">
      <SetUpSteps current={2} />
      <Card title={t("app.title")}>
        <div className="grid gap-5">
          <ol className="grid list-decimal gap-1 pl-5">
            <li>{t("app.first")}</li>
            <li>{t("app.second")}</li>
            <li>{t("app.third")}</li>
          </ol>
          {/* Black on white whatever the theme: few scanners read it the other way round. */}
          <svg
            viewBox={`0 0 ${setUp.size} ${setUp.size}`}
            className="h-56 w-56 rounded-md"
            shapeRendering="crispEdges"
            role="img"
            aria-label={t("app.qr")}
          >
            <rect width={setUp.size} height={setUp.size} fill="white" />
            <path d={setUp.path} fill="black" />
          </svg>
          <CopyField label={t("app.secret")} value={setUp.secret.replace(/(.{4})(?=.)/g, "$1 ")} />
          <div className="flex flex-wrap gap-2">
            <LinkButton href="/settings/two-step/code" variant="primary">
              {t("next")}
            </LinkButton>
            <form action={formOnly(cancelTwoStepAction)}>
              <SubmitButton variant="quiet">{t("cancel")}</SubmitButton>
            </form>
          </div>
        </div>
      </Card>
    </SettingsFrame>
  );
}
