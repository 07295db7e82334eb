import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Moment } from "@/components/ui/moment";
import type { AccountFound } from "@/lib/identity/find-account";
import { deviceName } from "../../../parts/device-name";

/** What the account is, what it may enter, and what is open or under way. */
export async function AccountCards({ account }: { account: AccountFound }) {
  const [t, roles, staffRoles] = await Promise.all([
    getTranslations("staff.accounts"),
    getTranslations("colleagues.roles"),
    getTranslations("staff.accounts.staff-roles"),
  ]);
  const staff = account.staffMembership?.endedAt ? null : account.staffMembership;
  const hats = [
    ...account.employerMemberships.map(({ id, role, employer }) => ({
      key: id,
      what: employer.name,
      as: roles(role),
    })),
    ...account.brokerMemberships.map(({ id, isAdmin, brokerage, groups }) => ({
      key: id,
      what: brokerage.name,
      as: [isAdmin ? t("administrator") : t("broker"), ...groups.map(({ group }) => group.name)].join(", "),
    })),
    ...(account.person ? [{ key: account.person.id, what: t("insured"), as: t("insured-as") }] : []),
    ...(staff
      ? [{ key: "staff", what: t("staff"), as: staff.roles.map((role) => staffRoles(role)).join(", ") }]
      : []),
  ];
  const moment = (at: Date | null) => at && <Moment at={at} />;
  return (
    <div className="grid gap-6">
      <Card title={t("account")}>
        <DefinitionList
          items={[
            { term: t("email"), value: account.email },
            { term: t("language"), value: t(`languages.${account.language}`) },
            { term: t("created"), value: moment(account.createdAt) },
            { term: t("verified"), value: moment(account.emailVerifiedAt) },
            { term: t("last-sign-in"), value: moment(account.lastSignInAt) ?? t("never") },
            { term: t("password-changed"), value: moment(account.passwordChangedAt) },
            {
              term: t("two-step"),
              value: account.twoStep?.confirmedAt
                ? t(`two-step-as.${account.twoStep.method}`, { codes: account.recoveryCodes.length })
                : t("no"),
            },
            {
              term: t("identities"),
              value: account.externalIdentities.map(({ provider }) => provider).join(", "),
            },
          ]}
        />
      </Card>
      <Card title={t("hats")}>
        {hats.length === 0 ? (
          <p className="text-ink-soft">{t("no-hats")}</p>
        ) : (
          <DefinitionList items={hats.map(({ what, as }) => ({ term: what, value: as }))} />
        )}
      </Card>
      <Card title={t("sessions")} flush={account.sessions.length > 0}>
        {account.sessions.length === 0 ? (
          <p className="text-ink-soft">{t("no-sessions")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {account.sessions.map(({ id, userAgent, address, createdAt, lastActiveAt }) => (
              <li key={id} className="grid gap-0.5 p-4">
                <p className="font-semibold">{deviceName(userAgent) ?? t("unknown-device")}</p>
                <p className="text-ink-soft text-small">
                  {address ?? "—"} · {t("started")} <Moment at={createdAt} /> · {t("last-active")}{" "}
                  <Moment at={lastActiveAt} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t("links")} flush={account.oneTimeLinks.length > 0}>
        {account.oneTimeLinks.length === 0 ? (
          <p className="text-ink-soft">{t("no-links")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {account.oneTimeLinks.map(({ id, purpose, createdAt, expiresAt, usedAt, revokedAt }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 p-4">
                <span>{t(`purposes.${purpose}`)}</span>
                <span className="text-ink-soft text-small">
                  {t("sent")} <Moment at={createdAt} /> ·{" "}
                  {usedAt ? (
                    <>
                      {t("used")} <Moment at={usedAt} />
                    </>
                  ) : revokedAt ? (
                    t("revoked")
                  ) : (
                    <>
                      {t("until")} <Moment at={expiresAt} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
