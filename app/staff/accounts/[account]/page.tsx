import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { permits } from "@/lib/access/permissions";
import { requireActorOf, requireSignedIn } from "@/lib/access/require-actor";
import { findAccount } from "@/lib/identity/find-account";
import { isId } from "@/lib/values/ids";
import { AccountStatusBadge } from "../account-status";
import { AccountCards } from "./account-cards";
import { AccountDoings } from "./account-doings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staff.accounts");
  return { title: t("title") };
}

const outcomes = ["two-step", "locked", "unlocked", "password", "sessions"] as const;

export default async function AccountPage({ params, searchParams }: PageProps<"/staff/accounts/[account]">) {
  const actor = await requireActorOf("staff", "accounts.read");
  const [{ account: accountId }, { done }] = await Promise.all([params, searchParams]);
  const [t, account, { hat }] = await Promise.all([
    getTranslations("staff.accounts"),
    isId(accountId) ? findAccount(actor, accountId) : null,
    requireSignedIn(),
  ]);
  if (!account) notFound();
  const outcome = outcomes.find((one) => one === done);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), href: "/staff/accounts" },
          { label: `${account.firstName} ${account.lastName}` },
        ]}
        title={`${account.firstName} ${account.lastName}`}
        status={<AccountStatusBadge status={account.status} />}
        intro={account.email}
      />
      {outcome && (
        <div className="mb-6">
          <Notice tone="success" title={t(`done.${outcome}`)} />
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <AccountCards account={account} />
        {hat && permits(hat, "accounts.manage") && <AccountDoings account={account} />}
      </div>
    </>
  );
}
