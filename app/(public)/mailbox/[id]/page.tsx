import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { requestTrace } from "@/lib/access/request-trace";
import { readMail } from "@/lib/email/read-mailbox";
import { Door } from "../../../frame/door";
import { linksIn, standAlone } from "../letter";

export async function generateMetadata() {
  return { title: (await getTranslations("mail.mailbox"))("message") };
}

/** One letter, as its reader would see it. */
export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const [t, mail] = await Promise.all([
    getTranslations("mail.mailbox"),
    Promise.all([requestTrace(), params]).then(([request, { id }]) => readMail(request, id)),
  ]);
  if (!mail) notFound();
  const links = linksIn(mail.text);
  return (
    <Door wide aside={false}>
      <PageHeader
        crumbs={[{ label: t("back"), href: "/mailbox" }]}
        title={mail.subject || t("without-subject")}
      />
      <div className="grid gap-6">
        <Card title={t("message")}>
          <DefinitionList
            items={[
              { term: t("from"), value: mail.from },
              { term: t("to"), value: mail.to.join(", ") },
              { term: t("received"), value: <Moment at={new Date(mail.receivedAt)} /> },
            ]}
          />
        </Card>
        {links.length > 0 && (
          <Card title={t("links")}>
            <ul className="grid gap-2">
              {links.map((link) => (
                <li key={link}>
                  <a href={link} className="break-all">
                    {link}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {mail.html ? (
          <>
            <iframe
              title={t("message")}
              srcDoc={standAlone(mail.html)}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              className="card h-160 w-full"
            />
            <Disclosure summary={t("as-text")}>
              <pre className="whitespace-pre-wrap break-words">{mail.text}</pre>
            </Disclosure>
          </>
        ) : (
          <Card>
            <pre className="whitespace-pre-wrap break-words">{mail.text}</pre>
          </Card>
        )}
        <Disclosure summary={t("technical")}>
          <pre className="overflow-x-auto text-small">
            {Object.entries(mail.headers)
              .map(([name, value]) => `${name}: ${value}`)
              .join("\n")}
          </pre>
        </Disclosure>
      </div>
    </Door>
  );
}
