import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import type { Params } from "@/components/table/table-state";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActorOf } from "@/lib/access/require-actor";
import { askedOf, HelpParts, HelpSearch } from "../../parts/help-answers";
import { QuestionTable } from "./question-table";

export async function generateMetadata() {
  return { title: (await getTranslations("help.broker"))("title") };
}

/** Search first; then what the group asked, and what everybody asks. */
export default async function BrokerHelpPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("broker", "help.ask");
  const [t, params] = await Promise.all([getTranslations("help"), searchParams]);
  const { q, ...listed } = params;
  const asked = askedOf(q);
  return (
    <>
      <LiveRefresh topics={["conversation"]} />
      <PageHeader
        title={t("broker.title")}
        intro={t("broker.intro")}
        action={
          <LinkButton href="/broker/help/new" icon="message-circle">
            {t("broker.ask")}
          </LinkButton>
        }
      />
      <div className="grid gap-8">
        <div className="grid max-w-180 gap-4">
          <HelpSearch
            path="/broker/help"
            asked={asked}
            audience="broker"
            nothing={<p>{t("nothing-text")}</p>}
          />
          <Card>
            <p>
              <a href="/broker/help/new" className="font-semibold">
                {t("broker.not-found")}
              </a>
            </p>
            <p className="mt-1 text-ink-soft">{t("broker.not-found-text")}</p>
          </Card>
        </div>
        <section className="grid gap-3" aria-labelledby="own-questions">
          <h2 id="own-questions">{t("broker.own")}</h2>
          <QuestionTable actor={actor} params={listed} keep={asked ? { q: asked } : {}} />
        </section>
        {!asked && (
          <div className="max-w-180">
            <HelpParts audience="broker" only={["broker", "everyone"]} />
          </div>
        )}
      </div>
    </>
  );
}
