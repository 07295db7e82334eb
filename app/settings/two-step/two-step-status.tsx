import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { StatusBadge } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import { Moment } from "@/components/ui/moment";
import { sentences } from "@/lib/i18n/sentences";
import type { TwoStepFound } from "@/lib/identity/find-two-step";
import { removeTwoStepAction, renewRecoveryCodesAction } from "./actions";

const few = 3;

/** What guards the account now, and how to change it. */
export async function TwoStepStatus({ twoStep, stale }: { twoStep: TwoStepFound; stale: boolean }) {
  const [t, words] = await Promise.all([
    getTranslations("settings.two-step"),
    sentences("two-step", "set-up"),
  ]);
  const { method, phone, since, recoveryCodesLeft, required } = twoStep;
  if (!method) return null;
  const confirmAnd = (to: string) => `/settings/confirm?back=${encodeURIComponent(to)}`;
  return (
    <Card title={t("status.title")}>
      <div className="grid gap-5">
        <DefinitionList
          items={[
            { term: t("status.state"), value: <StatusBadge tone="success">{t("status.on")}</StatusBadge> },
            {
              term: t("status.method"),
              value: method === "APP" ? t("choose.app") : t("status.sms", { phone: phone ?? "" }),
            },
            { term: t("status.since"), value: since && <Moment at={since} /> },
            {
              term: t("status.codes"),
              value: (
                <StatusBadge tone={recoveryCodesLeft < few ? "warning" : "neutral"}>
                  {t("status.codes-left", { count: recoveryCodesLeft })}
                </StatusBadge>
              ),
            },
          ]}
        />
        {stale ? (
          <div className="grid justify-items-start gap-3">
            <p className="text-ink-soft">{t("fresh.text")}</p>
            <LinkButton href={confirmAnd("/settings/two-step")}>{t("fresh.go")}</LinkButton>
          </div>
        ) : (
          <div className="flex flex-wrap gap-2">
            <LinkButton href="/settings/two-step?change=1">{t("status.change")}</LinkButton>
            <Form action={renewRecoveryCodesAction} sentences={words} className="contents">
              <SubmitButton variant="secondary">{t("status.renew")}</SubmitButton>
            </Form>
            {!required && (
              <Button variant="danger" {...opensDialog("remove-two-step")}>
                {t("remove.open")}
              </Button>
            )}
          </div>
        )}
        {required && <p className="text-ink-soft text-small">{t("status.required")}</p>}
      </div>
      <Dialog id="remove-two-step" title={t("remove.title")}>
        <Form action={removeTwoStepAction} sentences={words}>
          <p className="text-ink-soft">{t("remove.text")}</p>
          <FormButtons>
            <SubmitButton variant="danger" closesDialog>
              {t("remove.do")}
            </SubmitButton>
            <Button {...closesDialog("remove-two-step")}>{t("cancel")}</Button>
          </FormButtons>
        </Form>
      </Dialog>
    </Card>
  );
}
