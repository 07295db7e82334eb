import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChipsField } from "@/components/form/chips-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { requireActorOf } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { findProducts, mayAsk } from "@/lib/products/find-products";
import { isProduct } from "@/lib/products/products";
import { requestAccessAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products"))("ask") };
}

/** Nieuw toegangsverzoek: for one group, under one producer number. */
export default async function RequestAccessPage({ params }: { params: Promise<{ product: string }> }) {
  const actor = await requireActorOf("broker", "products.request");
  const { product } = await params;
  if (!isProduct(product)) notFound();
  const [t, cards, words] = await Promise.all([
    getTranslations("products"),
    findProducts(actor),
    sentences("access", "group", "producer-number", "text", "value"),
  ]);
  const name = t(`name.${product}`);
  const free = cards.find((card) => card.product === product)?.groups.filter(mayAsk) ?? [];
  const [only] = free.length === 1 ? free : [];
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), href: "/broker/products" },
          { label: name, href: `/broker/products/${product}` },
          { label: t("ask") },
        ]}
        title={t("request.title", { product: name })}
        intro={t("request.intro")}
      />
      <div className="grid max-w-180 gap-6">
        <Card>
          <Form
            action={requestAccessAction}
            values={{ groups: only ? [only.group.id] : [] }}
            sentences={words}
          >
            <input type="hidden" name="product" value={product} />
            {free.length > 0 ? (
              <ChipsField
                name="groups"
                label={t("request.groups")}
                hint={t("request.groups-hint")}
                choices={free.map(({ group }) => ({ value: group.id, label: group.name }))}
              />
            ) : (
              <p>{t("request.no-groups")}</p>
            )}
            <Disclosure summary={t("request.new-group")} open={free.length === 0}>
              <TextField
                name="newGroup"
                label={t("request.new-group-name")}
                hint={t("request.new-group-hint")}
                autoComplete="off"
                optional={free.length > 0}
              />
            </Disclosure>
            <TextField
              name="producerNumber"
              label={t("number")}
              hint={t("request.number-hint")}
              inputMode="numeric"
              autoComplete="off"
              maxLength={8}
              width="short"
            />
            <FormButtons>
              <SubmitButton>{t("request.create")}</SubmitButton>
              <LinkButton href={`/broker/products/${product}`} variant="quiet">
                {t("request.back")}
              </LinkButton>
            </FormButtons>
          </Form>
        </Card>
        <section className="grid gap-1">
          <h2 className="text-base">{t("request.several.title")}</h2>
          <p className="text-ink-soft">{t("request.several.text")}</p>
        </section>
      </div>
    </>
  );
}
