import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActorOf } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { findWithdrawable } from "@/lib/products/find-withdrawable";
import { isProduct } from "@/lib/products/products";
import { isId } from "@/lib/values/ids";
import { withdrawAccessAction } from "../../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products"))("withdraw.do") };
}

/** Asked once, with what stops. */
export default async function WithdrawAccessPage({
  params,
}: {
  params: Promise<{ product: string; access: string }>;
}) {
  const actor = await requireActorOf("broker", "products.request");
  const { product, access: accessId } = await params;
  if (!isProduct(product) || !isId(accessId)) notFound();
  const [t, access, words] = await Promise.all([
    getTranslations("products"),
    findWithdrawable(actor, accessId),
    sentences("access"),
  ]);
  const page = `/broker/products/${product}`;
  // Withdrawn, answered or ended since this was opened: the product's page says how it stands.
  if (!access || access.product !== product) redirect(page);
  const name = t(`name.${product}`);
  const facts = { group: access.group.name, number: access.producerNumber, product: name };
  const held = access.status === "ACCEPTED";
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), href: "/broker/products" },
          { label: name, href: page },
          { label: t("withdraw.do") },
        ]}
        title={t("withdraw.title", facts)}
      />
      <div className="max-w-180">
        <Card>
          <Form action={withdrawAccessAction} sentences={words}>
            <input type="hidden" name="accessId" value={access.id} />
            {held && <input type="hidden" name="confirmed" value="on" />}
            <p>{t(held ? "withdraw.accepted" : "withdraw.waiting", facts)}</p>
            {held && <p className="font-semibold">{t("withdraw.quotes", { count: access.openQuotes })}</p>}
            <FormButtons>
              <SubmitButton variant={held ? "danger" : "primary"}>{t("withdraw.do")}</SubmitButton>
              <LinkButton href={page} variant="quiet">
                {t("withdraw.keep")}
              </LinkButton>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </>
  );
}
