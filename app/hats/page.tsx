import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { formOnly } from "@/lib/access/action";
import { type Hat, hatId, homeOf } from "@/lib/access/actor";
import { requireActor, requireSignedIn } from "@/lib/access/require-actor";
import { findOwnJoinRequests } from "@/lib/brokers/find-own-join-requests";
import { env } from "@/lib/env";
import { localPath } from "@/lib/identity/local-path";
import { switchHatAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.hats");
  return { title: t("title") };
}

const icons = { employer: "building-2", broker: "briefcase", insured: "umbrella", staff: "headset" } as const;

export default async function HatsPage({ searchParams }: PageProps<"/hats">) {
  const signedIn = await requireSignedIn();
  const [t, shell, joining, given] = await Promise.all([
    getTranslations("identity.hats"),
    getTranslations("shell"),
    getTranslations("identity.joining"),
    searchParams,
  ]);
  const back = localPath(given.back);
  const { hat: worn, hats } = signedIn;
  if (hats.length === 0) {
    const asked = await findOwnJoinRequests(await requireActor("account.manage"));
    if (asked.length > 0) redirect("/settings/office");
    return (
      <>
        <PageHeader title={t("none.title")} />
        <EmptyState
          icon="user"
          title={t("none.word")}
          action={
            <div className="flex flex-wrap justify-center gap-2">
              <LinkButton href="/settings">{t("none.settings")}</LinkButton>
              <LinkButton href="/settings/office" variant="quiet">
                {joining("link")}
              </LinkButton>
            </div>
          }
        >
          {t("none.text", { phone: env().BRAND_PHONE })}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t(back ? "intro-back" : hats.length > 1 ? "intro" : "intro-one")}
      />
      <ul className="grid max-w-180 gap-3">
        {hats.map((hat) => (
          <li
            key={`${hat.kind} ${hatId(hat)}`}
            className="card flex flex-wrap items-center gap-x-4 gap-y-3 p-4"
          >
            <Icon name={icons[hat.kind]} className="icon-large text-ink-soft" />
            <div className="min-w-0 flex-1 basis-50">
              <h2 className="text-base">{shell(`hat.${hat.kind}`)}</h2>
              <p className="break-words text-ink-soft">{detailOf(hat, t("more"))}</p>
            </div>
            {hat === worn && <Badge tone="success">{t("worn")}</Badge>}
            {hat === worn ? (
              <LinkButton href={homeOf[hat.kind]}>{t("go-home")}</LinkButton>
            ) : (
              <form action={formOnly(switchHatAction)}>
                <input type="hidden" name="kind" value={hat.kind} />
                <input type="hidden" name="id" value={hatId(hat) ?? ""} />
                {back && <input type="hidden" name="back" value={back} />}
                <SubmitButton>{t("switch")}</SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {worn?.kind !== "staff" && (
        <p className="mt-6">
          <a href="/settings/office">{joining("link")}</a>
        </p>
      )}
    </>
  );
}

/** Which organisations stand behind the hat; of many, the first three. */
function detailOf(hat: Hat, more: string): string {
  if (hat.kind === "broker") return hat.name;
  if (hat.kind !== "employer") return "";
  const names = hat.employers.map(({ name }) => name);
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} ${more}` : names.join(", ");
}
