import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Icon, type IconName } from "@/components/ui/icon";
import { currentSignedIn } from "@/lib/access/current";
import { type Permission, permits } from "@/lib/access/permissions";
import type { EmployerCard } from "@/lib/employers/find-employer";
import type { Entry } from "@/lib/employers/find-entries";
import { deskKind, desks } from "@/lib/inbox/message";
import { entriesOf } from "../../frame/entries";
import { downloadOffers, uploadOffers } from "../../frame/offers";

/** `name` is the whole of what a link does, for who hears it outside its group. */
type Doing = { href: string; label: string; name?: string };
type Group = { key: string; title: string; icon: IconName; doings: readonly Doing[] };

/** "Wat wilt u doen?": only what this user may do and what the contracts offer. */
export async function WhatToDo({ employer }: { employer: Pick<EmployerCard, "id" | "contactPoints"> }) {
  const [groups, t, maySearch] = await Promise.all([
    groupsOf(employer),
    getTranslations("employer"),
    mayHere(employer.id).then((may) => may("people.read")),
  ]);
  if (groups.length === 0 && !maySearch) return null;
  const people = `/employer/${employer.id}/people`;
  return (
    <Card
      title={t("to-do.title")}
      action={
        maySearch && (
          <a href={people} className="text-small">
            {t("to-do.everybody")}
          </a>
        )
      }
    >
      <div className="grid gap-6">
        {maySearch && (
          <search aria-label={t("to-do.search")}>
            <form action={people} className="flex max-w-140 gap-2">
              <div className="relative min-w-0 flex-1">
                <Icon name="search" className="pointer-events-none absolute top-2.75 left-3 text-ink-soft" />
                <input
                  type="search"
                  name="q"
                  maxLength={200}
                  autoComplete="off"
                  aria-label={t("people.search")}
                  placeholder={t("people.search")}
                  className="input input-full pl-10"
                />
              </div>
              <button type="submit" className="button button-secondary">
                {t("to-do.search-go")}
              </button>
            </form>
          </search>
        )}
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
          {groups.map(({ key, title, icon, doings }) => (
            <section key={key} aria-labelledby={`to-do-${key}`}>
              <h3 id={`to-do-${key}`} className="mb-1 flex items-center gap-2 font-semibold text-base">
                <Icon name={icon} className="text-ink-soft" />
                {title}
              </h3>
              <ul>
                {doings.map(({ href, label, name }) => (
                  <li key={href}>
                    <a
                      href={href}
                      aria-label={name}
                      className="block py-1.5 pl-7 no-underline hover:underline"
                    >
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <p className="text-ink-soft text-small">
          {t.rich("to-do.questions", { link: (words) => <a href="/help">{words}</a> })}
        </p>
      </div>
    </Card>
  );
}

async function mayHere(employerId: string) {
  const [signedIn, offered] = await Promise.all([currentSignedIn(), entriesOf(employerId)]);
  return (permission: Permission, entry?: Entry): boolean =>
    Boolean(signedIn?.hat && permits(signedIn.hat, permission, employerId)) &&
    (entry === undefined || offered.has(entry));
}

async function groupsOf({
  id,
  contactPoints,
}: Pick<EmployerCard, "id" | "contactPoints">): Promise<readonly Group[]> {
  const [may, t, s] = await Promise.all([
    mayHere(id),
    getTranslations("employer"),
    getTranslations("status"),
  ]);
  const at = `/employer/${id}`;
  const groups: readonly Group[] = [
    {
      key: "downloads",
      title: t("to-do.downloads"),
      icon: "download",
      doings: downloadOffers
        .filter(({ permission, entry }) => may(permission, entry))
        .map(({ type }) => {
          const label = s(`type.${type}`);
          return { href: `${at}/download/${type}`, label, name: t("to-do.download", { list: label }) };
        }),
    },
    {
      key: "uploads",
      title: t("to-do.uploads"),
      icon: "upload",
      doings: uploadOffers
        .filter(({ permission, entry }) => may(permission, entry))
        .map(({ type }) => {
          const label = s(`type.${type}`);
          return { href: `${at}/upload/${type}`, label, name: t("to-do.upload", { list: label }) };
        }),
    },
    {
      key: "one-by-one",
      title: t("to-do.one-by-one"),
      icon: "user-plus",
      doings: [
        ...(may("people.change", "NEW_AFFILIATION")
          ? [{ href: `${at}/people/new`, label: t("to-do.affiliate") }]
          : []),
        ...(may("invitations.manage") ? [{ href: `${at}/reach`, label: t("to-do.reach") }] : []),
        ...(may("uploads.send", "UPLOAD_INSURED_OVERVIEW")
          ? [{ href: `${at}/domain-change`, label: t("to-do.domain") }]
          : []),
        ...(may("colleagues.manage") ? [{ href: `${at}/colleagues`, label: t("to-do.colleagues") }] : []),
      ],
    },
    {
      key: "mail",
      title: t("to-do.mail"),
      icon: "mail",
      doings: desks
        .filter((desk) => contactPoints.some(({ kind }) => kind === deskKind[desk]))
        .filter(() => may("contact-points.write"))
        .map((desk) => {
          const label = t(`contact.${deskKind[desk]}`);
          return { href: `${at}/mail/${desk}`, label, name: t("to-do.mail-to", { desk: label }) };
        }),
    },
  ];
  return groups.filter(({ doings }) => doings.length > 0);
}
