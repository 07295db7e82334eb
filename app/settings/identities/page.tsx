import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { StatusBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { requireActor, requireSignedIn } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { findIdentities } from "@/lib/identity/find-identities";
import { needsFreshSignIn } from "@/lib/identity/fresh-sign-in";
import { SettingsFrame } from "../settings-frame";
import { startLinkAction, unlinkIdentityAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings.tabs");
  return { title: t("identities") };
}

export default async function IdentitiesPage({ searchParams }: PageProps<"/settings/identities">) {
  const actor = await requireActor("account.manage");
  const [t, identities, words, signedIn, { linked, unlinked, problem }] = await Promise.all([
    getTranslations("settings.identities"),
    findIdentities(actor),
    sentences(),
    requireSignedIn(),
    searchParams,
  ]);
  const stale = needsFreshSignIn(signedIn);
  const wrong = typeof problem === "string" && Object.hasOwn(words, problem) ? words[problem] : undefined;
  return (
    <SettingsFrame current="identities">
      {linked && <Notice tone="success" title={t("done.linked")} />}
      {unlinked && <Notice tone="success" title={t("done.unlinked")} />}
      {wrong && <Notice tone="danger" title={wrong} />}
      <Card flush={identities.length > 0} title={t("title")}>
        {identities.length === 0 ? (
          <p className="text-ink-soft">{t("none")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {identities.map(({ provider, name, linkedAt, lastUsedAt, offered }) => (
              <li key={provider} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4">
                <div className="grid gap-0.5">
                  <p className="flex flex-wrap items-center gap-2 font-semibold">
                    {name}
                    <StatusBadge tone={linkedAt ? "success" : "neutral"}>
                      {t(linkedAt ? "linked" : "not-linked")}
                    </StatusBadge>
                  </p>
                  {linkedAt && (
                    <p className="text-ink-soft text-small">
                      {t("since")} <Moment at={linkedAt} />
                      {lastUsedAt && (
                        <>
                          {" "}
                          · {t("last-used")} <Moment at={lastUsedAt} />
                        </>
                      )}
                    </p>
                  )}
                </div>
                {!stale && (linkedAt || offered) && (
                  <Form
                    action={linkedAt ? unlinkIdentityAction : startLinkAction}
                    sentences={words}
                    className="contents"
                  >
                    <input type="hidden" name="provider" value={provider} />
                    <SubmitButton variant="secondary" size="small">
                      {t(linkedAt ? "unlink" : "link")}
                    </SubmitButton>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
      {stale && identities.length > 0 && (
        <div className="grid justify-items-start gap-3">
          <p className="text-ink-soft">{t("fresh")}</p>
          <LinkButton href={`/settings/confirm?back=${encodeURIComponent("/settings/identities")}`}>
            {t("confirm")}
          </LinkButton>
        </div>
      )}
    </SettingsFrame>
  );
}
