import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon, type IconName } from "@/components/ui/icon";
import type { BrokerActor } from "@/lib/access/actor";
import type { Beginning } from "@/lib/quotes/find-beginning";
import { StartQuote } from "./new/start-quote";

const steps = [
  { key: "one", icon: "pencil" },
  { key: "two", icon: "calculator" },
  { key: "three", icon: "send" },
] as const satisfies readonly { key: string; icon: IconName }[];

/** What one finds the first time: what a quote is, in three steps; or the way to the products for who may not begin one yet. */
export function Introduction({
  actor,
  beginning: { mayBegin, accessWaits },
}: {
  actor: BrokerActor;
  beginning: Beginning;
}) {
  const t = useTranslations("quotes.introduction");
  return (
    <div className="grid gap-6">
      {!mayBegin && (
        <div className="card">
          <EmptyState
            icon={accessWaits ? "hourglass" : "layers"}
            title={t(accessWaits ? "access-waits" : "no-access")}
            action={
              <LinkButton href="/broker/products" variant="primary">
                {t("to-products")}
              </LinkButton>
            }
          >
            {t(accessWaits ? "access-waits-text" : "no-access-text")}
          </EmptyState>
        </div>
      )}
      <section className="card grid gap-6 p-6">
        <div className="grid max-w-180 gap-1">
          <h2>{t("title")}</h2>
          <p className="text-ink-soft">{t("text")}</p>
        </div>
        <ol className="grid gap-6 md:grid-cols-3">
          {steps.map(({ key, icon }, place) => (
            <li key={key} className="grid content-start gap-2 border-line border-t pt-4">
              <h3 className="flex items-center gap-2 text-base">
                <Icon name={icon} className="text-accent" />
                <span className="figures">{place + 1}.</span> {t(key)}
              </h3>
              <p className="text-ink-soft">{t(`${key}-text`)}</p>
            </li>
          ))}
        </ol>
        {mayBegin && (
          <div>
            <StartQuote actor={actor} label={t("begin")} />
          </div>
        )}
      </section>
    </div>
  );
}
