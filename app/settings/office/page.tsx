import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { StatusBadge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/access/require-actor";
import { findOwnJoinRequests } from "@/lib/brokers/find-own-join-requests";
import { sentences } from "@/lib/i18n/sentences";
import { askToJoinAction, withdrawJoinAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("identity.joining"))("title") };
}

const outcomes = ["asked", "withdrawn"] as const;
const tones = { waiting: "info", ADMITTED: "success", DECLINED: "neutral" } as const;

/** Where somebody waits who asked to be let into an office, and where one asks it with an account that one has already. */
export default async function JoiningPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const actor = await requireActor("account.manage");
  const [t, requests, words, { done }] = await Promise.all([
    getTranslations("identity.joining"),
    findOwnJoinRequests(actor),
    sentences("join", "enterprise-number", "value"),
    searchParams,
  ]);
  const outcome = outcomes.find((one) => one === done);
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="grid max-w-180 gap-6">
        {outcome && <Notice tone="success" title={t(`done.${outcome}`)} />}
        {requests.length > 0 && (
          <Card title={t("yours")} flush>
            <ul className="divide-y divide-line">
              {requests.map(({ id, office, askedAt, answer, asked }) => (
                <li key={id} className="grid gap-2 px-4 py-3">
                  <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                    <span className="break-words font-semibold">{office}</span>
                    <StatusBadge tone={tones[answer ?? "waiting"]}>
                      {t(`status.${answer ?? "waiting"}`)}
                    </StatusBadge>
                    <span className="text-ink-soft text-small">
                      {t("asked-at")} <Moment at={askedAt} />
                    </span>
                  </div>
                  {!answer && (
                    <>
                      <p>{t(`waits-${asked}`)}</p>
                      <Form
                        action={withdrawJoinAction}
                        sentences={words}
                        className="grid justify-items-start"
                      >
                        <input type="hidden" name="requestId" value={id} />
                        <SubmitButton
                          variant="secondary"
                          size="small"
                          aria-label={t("withdraw-from", { office })}
                        >
                          {t("withdraw")}
                        </SubmitButton>
                      </Form>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
        {actor.kind !== "staff" && (
          <Card title={t("ask-title")}>
            <Form action={askToJoinAction} sentences={words}>
              <TextField
                name="enterpriseNumber"
                label={t("number")}
                width="medium"
                spellCheck={false}
                autoComplete="off"
              />
              <FormButtons>
                <SubmitButton variant="secondary">{t("ask")}</SubmitButton>
              </FormButtons>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
