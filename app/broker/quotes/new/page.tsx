import { getTranslations } from "next-intl/server";
import { RadioGroupField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { chosenGroup } from "@/lib/brokers/shown-groups";
import { sentences } from "@/lib/i18n/sentences";
import { products } from "@/lib/products/products";
import { findUsableGroups } from "@/lib/products/usable";
import { createQuoteAction } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.new"))("title") };
}

/** For what and for which group: a form for each product that one may work with. */
export default async function NewQuotePage() {
  const actor = await requireActorOf("broker", "quotes.write");
  const [t, names, offers, shown, said] = await Promise.all([
    getTranslations("quotes.new"),
    getTranslations("products"),
    Promise.all(
      products.map(async (product) => ({ product, groups: await findUsableGroups(actor, product) })),
    ),
    chosenGroup(actor),
    sentences("quote", "id"),
  ]);
  const usable = offers.filter(({ groups }) => groups.length > 0);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("crumb"), href: "/broker/quotes" }, { label: t("title") }]}
        title={t("title")}
        {...(usable.length > 0 ? { intro: t("intro") } : {})}
      />
      {usable.length === 0 && (
        <Card>
          <EmptyState icon="layers" title={t("none.title")}>
            <p>{t(actor.isAdmin ? "none.admin" : "none.member")}</p>
            <p className="mt-4">
              <LinkButton href="/broker/products" variant={actor.isAdmin ? "primary" : "secondary"}>
                {t("none.link")}
              </LinkButton>
            </p>
          </EmptyState>
        </Card>
      )}
      <div className="grid max-w-180 gap-6">
        {usable.map(({ product, groups }) => (
          <Card key={product} title={names(`name.${product}`)}>
            <p className="mb-4 text-ink-soft">{names(`about.${product}`)}</p>
            <Form
              action={createQuoteAction}
              values={{ groupId: groups.find(({ id }) => id === shown)?.id ?? groups[0]?.id }}
              sentences={said}
            >
              <input type="hidden" name="product" value={product} />
              <RadioGroupField
                name="groupId"
                label={t("group")}
                hint={t("group-hint")}
                choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <FormButtons>
                <SubmitButton icon="arrow-right">{t("begin")}</SubmitButton>
              </FormButtons>
            </Form>
          </Card>
        ))}
      </div>
    </>
  );
}
