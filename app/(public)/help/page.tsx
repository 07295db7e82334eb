import { getTranslations } from "next-intl/server";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Hat } from "@/lib/access/actor";
import { currentSignedIn } from "@/lib/access/current";
import { env } from "@/lib/env";
import type { Audience } from "@/lib/help/articles";
import { Door } from "../../frame/door";
import { askedOf, HelpParts, HelpSearch } from "../../parts/help-answers";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("help"))("title") };
}

/** For whoever is stuck, signed in or not: the answers that helpdesks give most, and how to reach people. */
export default async function HelpPage({ searchParams }: Props) {
  const [t, signedIn, { q }] = await Promise.all([getTranslations("help"), currentSignedIn(), searchParams]);
  const asked = askedOf(q);
  const audience = audienceOf(signedIn?.hat ?? null);
  return (
    <Door wide aside={false}>
      <div className="grid gap-6">
        <header className="grid gap-2">
          <h1>{t("title")}</h1>
          <p className="text-ink-soft">{t("intro")}</p>
        </header>
        <HelpSearch
          path="/help"
          asked={asked}
          audience={audience}
          nothing={
            audience === "broker" ? (
              <a href="/broker/help/new">{t("broker.not-found")}</a>
            ) : (
              <p>{t("nothing-public")}</p>
            )
          }
        />
        {!asked && <HelpParts audience={audience} />}
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

function audienceOf(hat: Hat | null): Audience {
  return hat?.kind === "employer" || hat?.kind === "broker" ? hat.kind : "everyone";
}
