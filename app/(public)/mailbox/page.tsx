import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { requestTrace } from "@/lib/access/request-trace";
import { type KeptMail, readMailbox } from "@/lib/email/read-mailbox";
import { Door } from "../../frame/door";

export async function generateMetadata() {
  return { title: (await getTranslations("mail.mailbox"))("title") };
}

/** What the portal sent, where mail does not leave this machine. Elsewhere this page does not exist. */
export default async function MailboxPage({
  searchParams,
}: {
  searchParams: Promise<{ to?: string | string[] }>;
}) {
  const asked = (await searchParams).to;
  const to = (typeof asked === "string" ? asked : "").trim().slice(0, 200);
  const [t, found] = await Promise.all([
    getTranslations("mail.mailbox"),
    requestTrace().then((request) => readMailbox(request, to)),
  ]);
  if (!found) notFound();
  return (
    <Door wide aside={false}>
      <PageHeader title={t("title")} />
      <div className="grid gap-6">
        <Notice tone="info" title={t("notice.title")}>
          <p>{t("notice.text")}</p>
        </Notice>
        <form method="get" className="flex flex-wrap items-end gap-2">
          <div className="grid grow gap-1">
            <label htmlFor="to">{t("search")}</label>
            <input
              id="to"
              name="to"
              type="search"
              defaultValue={to}
              autoComplete="off"
              className="input input-full"
            />
          </div>
          <Button type="submit" icon="search">
            {t("find")}
          </Button>
        </form>
        {found.mails.length > 0 ? (
          <MailList mails={found.mails} name={t("list")} withoutSubject={t("without-subject")} />
        ) : (
          <div className="card">
            <EmptyState
              icon="mail"
              title={to ? t("nothing-found") : t("empty.title")}
              {...(to ? { action: <a href="/mailbox">{t("all")}</a> } : {})}
            >
              {!to && t("empty.text")}
            </EmptyState>
          </div>
        )}
        {found.more && <p className="text-ink-soft">{t("more")}</p>}
      </div>
    </Door>
  );
}

function MailList({
  mails,
  name,
  withoutSubject,
}: {
  mails: readonly KeptMail[];
  name: string;
  withoutSubject: string;
}) {
  return (
    <ul className="card divide-y divide-line" aria-label={name}>
      {mails.map((mail) => (
        <li key={mail.id} className="grid gap-1 px-4 py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`/mailbox/${mail.id}`} className="font-semibold">
              {mail.subject || withoutSubject}
            </a>
            <span className="text-ink-soft text-small">
              <Moment at={new Date(mail.receivedAt)} />
            </span>
          </div>
          <span className="break-words text-ink-soft text-small">{mail.to.join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
