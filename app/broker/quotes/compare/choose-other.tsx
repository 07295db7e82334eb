import { getTranslations } from "next-intl/server";
import { RadioGroupField } from "@/components/form/choice-fields";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Comparable } from "@/lib/quotes/compare-quotes";

/** A form that asks for a page: it works as it is, and the address can be handed to a colleague. */
export async function ChooseOther({ one, choices }: { one: string; choices: readonly Comparable[] }) {
  const [t, o] = await Promise.all([getTranslations("quotes.compare"), getTranslations("quotes.outcome")]);
  const [first] = choices;
  const labelOf = ({ kind, reference, customerName, number }: Comparable) => {
    if (kind === "version") return `${reference} · ${t("version", { number: String(number) })}`;
    const name = `${reference} · ${customerName || o("no-customer")}`;
    return kind === "variant" ? `${t("variant")} ${name}` : name;
  };
  return (
    <div className="max-w-180">
      <Card>
        {first ? (
          <form className="form">
            <input type="hidden" name="one" value={one} />
            <RadioGroupField
              name="other"
              label={t("choose-title")}
              defaultValue={first.id}
              choices={choices.map((choice) => ({ value: choice.id, label: labelOf(choice) }))}
            />
            <div className="form-buttons">
              <Button type="submit" variant="primary" icon="columns-3">
                {t("do")}
              </Button>
            </div>
          </form>
        ) : (
          <EmptyState
            icon="columns-3"
            title={t("none")}
            action={<LinkButton href={`/broker/quotes/${one}`}>{o("do.duplicate")}</LinkButton>}
          >
            {t("none-text")}
          </EmptyState>
        )}
      </Card>
    </div>
  );
}
