import { getTranslations } from "next-intl/server";
import { CheckboxField, CheckboxGroupField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/access/action";
import type { Actor } from "@/lib/access/actor";
import { findJoinRequests, type WaitingJoin } from "@/lib/brokers/find-join-requests";
import { sentences } from "@/lib/i18n/sentences";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";

const outcomes = ["admitted", "declined"] as const;

type Answers = {
  readonly admit: FormAction<{ name: string }>;
  readonly decline: FormAction<undefined>;
};

/** "Vraagt toegang": who registered for an office that is here already. Shows nothing when nobody waits. */
export async function JoinRequests({
  actor,
  done,
  ...answers
}: Answers & { actor: Actor; done: string | readonly string[] | undefined }) {
  const [t, waiting] = await Promise.all([getTranslations("colleagues.joins"), findJoinRequests(actor)]);
  const outcome = outcomes.find((one) => one === done);
  if (waiting.length === 0 && !outcome) return null;
  const byStaff = actor.kind === "staff";
  return (
    <div className="mb-6 grid gap-4">
      {outcome && <Notice tone="success" title={t(`done.${outcome}`)} />}
      {waiting.length > 0 && (
        <Card title={t(byStaff ? "staff-title" : "title")} flush>
          <p className="border-line border-b px-4 py-3 text-ink-soft">{t(byStaff ? "staff-text" : "text")}</p>
          <ul className="divide-y divide-line">
            {waiting.map((one) => (
              <JoinRequest key={one.id} one={one} byStaff={byStaff} {...answers} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

async function JoinRequest({
  one: { id, name, email, askedAt, office, groups },
  byStaff,
  admit,
  decline,
}: Answers & { one: WaitingJoin; byStaff: boolean }) {
  const [all, words] = await Promise.all([getTranslations("colleagues"), sentences("join", "value")]);
  const t = await getTranslations("colleagues.joins");
  return (
    <li className="grid gap-3 px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="break-words font-semibold">{name}</span>
        <span className="break-all text-ink-soft">{email}</span>
        {byStaff && (
          <span className="break-words">
            {office.name} · <span className="figures">{formatEnterpriseNumber(office.enterpriseNumber)}</span>
          </span>
        )}
        <span className="text-ink-soft text-small">
          <Moment at={askedAt} />
        </span>
      </div>
      <div className="grid gap-3 sm:flex sm:flex-wrap sm:items-start sm:gap-x-6">
        <Form action={admit} sentences={words} className="grid gap-3">
          <input type="hidden" name="requestId" value={id} />
          {byStaff ? (
            <p>{t("as-lead", { name, office: office.name })}</p>
          ) : (
            <Disclosure summary={t("choose")}>
              <div className="grid gap-4">
                <CheckboxGroupField
                  name="groups"
                  label={all("groups")}
                  hint={all("groups-hint")}
                  choices={groups.map((group) => ({ value: group.id, label: group.name }))}
                  optional
                />
                <CheckboxField
                  name="isAdmin"
                  label={all("is-administrator")}
                  hint={all("is-administrator-hint")}
                />
              </div>
            </Disclosure>
          )}
          <FormButtons>
            <SubmitButton size="small" aria-label={t("admit-name", { name })}>
              {t("admit")}
            </SubmitButton>
          </FormButtons>
        </Form>
        <Form action={decline} sentences={words} className="grid gap-3">
          <input type="hidden" name="requestId" value={id} />
          <FormButtons>
            <SubmitButton size="small" variant="secondary" aria-label={t("decline-name", { name })}>
              {t("decline")}
            </SubmitButton>
          </FormButtons>
        </Form>
      </div>
    </li>
  );
}
