import { getTranslations } from "next-intl/server";
import type { Product } from "@/lib/products/products";
import { tariffInForce } from "@/lib/tariffs/find-tariff";
import { formatDate } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";

/** With which version a quote is calculated that begins today. */
export async function TariffLine({ product }: { product: Product }) {
  const [t, tariff] = await Promise.all([getTranslations("products"), tariffInForce(product, today())]);
  if (!tariff) return t("no-version");
  return t("version", { name: tariff.name, date: formatDate(tariff.validFrom) });
}
