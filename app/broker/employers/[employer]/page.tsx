import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Icon } from "@/components/ui/icon";
import { requireActorOf } from "@/lib/access/require-actor";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { isId } from "@/lib/values/ids";
import { entriesOf } from "../../../frame/entries";
import { ContactPoints } from "../../../parts/contact-points";
import { EmployerFrame } from "./employer-frame";
import { employerOf } from "./employer-of";
import { Mandates } from "./mandates";
import { screensOf } from "./screens";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("broker.mandate"))("card") };
}

/** The employer as its intermediary knows it: which covers, and what can be looked up. */
export default async function EmployerPage({ params }: Props) {
  const actor = await requireActorOf("broker", "employers.read");
  const { employer: id } = await params;
  const [employer, offered, t] = await Promise.all([
    isId(id) ? employerOf(actor, id) : null,
    entriesOf(id),
    getTranslations("broker.mandate"),
  ]);
  if (!employer) notFound();
  const { street, houseNumber, postcode, city } = employer;
  return (
    <EmployerFrame actor={actor} employerId={id} screen="home">
      <PageHeader title={employer.name} intro={t("intro")} />
      <div className="grid gap-6 xl:grid-cols-[2fr_1fr]">
        <div className="grid content-start gap-6">
          <Card title={t("opens")} flush>
            <ul className="grid sm:grid-cols-2">
              {screensOf(offered).map(({ key, icon }) => (
                <li key={key} className="relative flex gap-3 border-line border-b px-4 py-3 hover:bg-hover">
                  <Icon name={icon} className="mt-1 flex-none text-accent" />
                  <div className="min-w-0">
                    <a
                      href={`/broker/employers/${id}/${key}`}
                      className="font-semibold no-underline after:absolute after:inset-0"
                    >
                      {t(key)}
                    </a>
                    <p className="text-ink-soft text-small">{t(`about.${key}`)}</p>
                  </div>
                </li>
              ))}
            </ul>
          </Card>
          <Mandates contracts={employer.contracts} />
          <Card title={t("limits")}>
            <p className="text-ink-soft">{t("limits-text")}</p>
          </Card>
        </div>
        <div className="grid content-start gap-6">
          <Card title={t("card")}>
            <DefinitionList
              items={[
                { term: t("employer-name"), value: employer.name },
                { term: t("employer-number"), value: formatEnterpriseNumber(employer.enterpriseNumber) },
                { term: t("address"), value: `${street} ${houseNumber}, ${postcode} ${city}` },
              ]}
            />
          </Card>
          <ContactPoints points={employer.contactPoints} title={t("contact-points")} />
        </div>
      </div>
    </EmployerFrame>
  );
}
