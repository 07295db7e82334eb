import { getTranslations } from "next-intl/server";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { env } from "@/lib/env";
import { Door } from "../../frame/door";

const parts = [
  { part: "account", questions: ["password", "two-step", "phone-lost", "invitation", "no-access"] },
  {
    part: "lists",
    questions: ["download-list", "green-cells", "upload-check", "own-file", "undo-upload", "document"],
  },
  { part: "invitations", questions: ["invitations", "private-address"] },
] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("shell.help"))("title") };
}

/** For whoever is stuck, signed in or not: the answers that helpdesks give most, and how to reach people. */
export default async function HelpPage() {
  const t = await getTranslations("shell.help");
  return (
    <Door wide aside={false}>
      <div className="grid gap-6">
        <header className="grid gap-2">
          <h1>{t("title")}</h1>
          <p className="text-ink-soft">{t("intro")}</p>
        </header>
        <section className="grid gap-2" aria-labelledby="questions">
          <h2 id="questions">{t("questions")}</h2>
          {parts.map(({ part, questions }) => (
            <section key={part} className="grid gap-2" aria-labelledby={`questions-${part}`}>
              <h3 id={`questions-${part}`} className="mt-2 font-semibold text-base">
                {t(`parts.${part}`)}
              </h3>
              {questions.map((question) => (
                <Disclosure key={question} summary={t(`${question}.question`)}>
                  <p>{t(`${question}.answer`)}</p>
                </Disclosure>
              ))}
            </section>
          ))}
        </section>
        <section className="card grid gap-3 p-4" aria-labelledby="contact">
          <h2 id="contact">{t("contact")}</h2>
          <DefinitionList
            items={[
              {
                term: t("phone"),
                value: <a href={`tel:${env().BRAND_PHONE.replace(/\s/g, "")}`}>{env().BRAND_PHONE}</a>,
              },
              { term: t("email"), value: <a href={`mailto:${env().BRAND_EMAIL}`}>{env().BRAND_EMAIL}</a> },
              { term: t("hours"), value: t("hours-text") },
            ]}
          />
        </section>
        <p>
          <a href="/">{t("home")}</a>
        </p>
      </div>
    </Door>
  );
}
