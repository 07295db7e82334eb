import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import type { findAffiliationFile } from "@/lib/changes/find-affiliation-file";
import type { ActionRow } from "@/lib/exchange/find-actions";
import type { Language } from "@/lib/i18n/language";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { dateInBrussels } from "@/lib/values/moments";
import { formatMoney } from "@/lib/values/money";
import { ActionList } from "../action-list";
import { seen } from "./seen";

type File = NonNullable<Awaited<ReturnType<typeof findAffiliationFile>>>;

/**
 * What an employer has on somebody's affiliation: the covers, the salaries, the invitation, what was done before. A broker
 * sees as much of it as the mandate opens.
 */
export function AffiliationFile({
  file,
  actions,
  showAcceptance,
}: {
  file: File;
  /** What was done before, and where it stands; a broker sees none of it. */
  actions?: { rows: readonly ActionRow[]; path: string };
  showAcceptance: boolean;
}) {
  const t = useTranslations("people");
  const language = useLocale() as Language;
  const { category, salaries, singlePremiums, invitation } = file;
  const percent = (hundredths: number) =>
    new Intl.NumberFormat(language === "en" ? "en-IE" : `${language}-BE`).format(hundredths / 100);
  const yes = (held: boolean) => t(held ? "screen.yes" : "screen.no");
  return (
    <>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title={t("screen.covers")}>
          <DefinitionList
            items={[
              ...seen(category.employerRate, (rate) => ({
                term: t("screen.life"),
                value: t("screen.life-rate", {
                  employer: percent(rate),
                  employee: percent(category.employeeRate ?? 0),
                }),
              })),
              ...seen(category.deathFactor, (factor) => ({
                term: t("screen.death"),
                value: t("screen.death-factor", { factor: percent(factor) }),
              })),
              ...seen(category.disabilityRate, (rate) => ({
                term: t("screen.disability"),
                value: t("screen.disability-rate", { rate: percent(rate) }),
              })),
              ...seen(category.waiver, (held) => ({ term: t("screen.waiver"), value: yes(held) })),
              ...seen(category.accident, (held) => ({ term: t("screen.accident"), value: yes(held) })),
              ...seen(invitation, (state) => ({
                term: t("screen.invitation"),
                value: <Invitation invitation={state} />,
              })),
            ]}
          />
        </Card>
        {file.paySeen && (
          <Card title={t("screen.salaries")} flush={salaries.length > 0}>
            {salaries.length === 0 ? (
              <p className="text-ink-soft">{t("screen.no-salaries")}</p>
            ) : (
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t("screen.from")}</th>
                    <th scope="col" className="text-right">
                      {t("screen.salary")}
                    </th>
                    <th scope="col" className="text-right">
                      {t("screen.rate")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {salaries.map(({ from, salary, workRate }) => (
                    <tr key={from}>
                      <td className="figures">{formatDate(from)}</td>
                      <td className="figures text-right">{formatMoney(salary, language)}</td>
                      <td className="figures text-right">{percent(workRate)} %</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Card>
        )}
      </div>
      {singlePremiums.length > 0 && (
        <Card title={t("screen.single")}>
          <DefinitionList
            items={singlePremiums.map(({ on, amount, payer }) => ({
              term: formatDate(on),
              value: `${formatMoney(amount, language)} · ${t("screen.payer").toLowerCase()} ${t(`screen.payers.${payer}`)}`,
            }))}
          />
        </Card>
      )}
      {showAcceptance && file.acceptances.length > 0 && <Acceptances acceptances={file.acceptances} />}
      {actions && (
        <Card title={t("screen.history")} flush>
          {actions.rows.length === 0 ? (
            <p className="p-4 text-ink-soft">{t("screen.no-history")}</p>
          ) : (
            <ActionList rows={actions.rows} path={actions.path} />
          )}
        </Card>
      )}
    </>
  );
}

function Invitation({ invitation }: { invitation: NonNullable<File["invitation"]> }) {
  const t = useTranslations("people.invitation");
  const { as, at } = invitation;
  if (as === "PLANNED" || as === "SENT") return t(as, { date: at ? formatDate(dateInBrussels(at)) : "" });
  return t(as);
}

function Acceptances({ acceptances }: { acceptances: File["acceptances"] }) {
  const t = useTranslations("people.screen");
  const w = useTranslations("inbox.acceptance");
  return (
    <Card title={t("acceptance")}>
      <DefinitionList
        items={acceptances.map(({ cover, status, statusOn }) => ({
          term: w(`covers.${cover}`),
          value: `${w(`statuses.${status}`)} · ${formatDate(plainDateOf(statusOn))}`,
        }))}
      />
    </Card>
  );
}
