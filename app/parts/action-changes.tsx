import { useTranslations } from "next-intl";
import type { ActionChange } from "@/lib/exchange/find-action";
import { formatDate, isPlainDate } from "@/lib/values/dates";
import { listName } from "@/lib/values/names";

/** What a single change changed, field by field: before and after. */
export function ActionChanges({ changes }: { changes: readonly ActionChange[] }) {
  const t = useTranslations("status");
  const p = useTranslations("employer.person");

  function nameOf(field: string): string {
    const key = `changed.${field}` as "changed.firstName";
    return t.has(key) ? t(key) : field;
  }

  function shown(field: string, value: string | number | null): string {
    if (value === null || value === "") return "—";
    const text = String(value);
    if (field === "family") return member(text) ?? text;
    if (isPlainDate(text)) return formatDate(text);
    const key = `${groups[field] ?? ""}.${text}` as "sexes.F";
    return groups[field] && p.has(key) ? p(key) : text;
  }

  function member(text: string): string | undefined {
    const one = readMember(text);
    if (!one) return undefined;
    const relation = `relation.${one.relation}` as "relation.PARTNER";
    return [
      p.has(relation) ? p(relation) : null,
      listName({ name: one.lastName, firstName: one.firstName }),
      isPlainDate(one.birthDate) ? formatDate(one.birthDate) : null,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  return (
    <table className="table">
      <caption className="sr-only">{t("changes")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("field")}</th>
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row" className="p-title">
              {nameOf(field)}
            </th>
            <td className="p-fact wrap-anywhere">
              <span className="text-ink-soft md:hidden">{t("before")}: </span>
              {shown(field, before)}
            </td>
            <td className="p-fact wrap-anywhere">
              <span className="text-ink-soft md:hidden">{t("after")}: </span>
              {shown(field, after)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Fields whose values are words of ours. */
const groups: Readonly<Record<string, string>> = {
  sex: "sexes",
  maritalStatus: "marital",
  language: "languages",
};

type Member = { relation: string; firstName: string; lastName: string; birthDate: string };

/** A member of the family is remembered whole. */
function readMember(text: string): Member | undefined {
  try {
    const one = JSON.parse(text) as Partial<Record<keyof Member, unknown>> | null;
    const { relation, firstName, lastName, birthDate } = one ?? {};
    const texts = [relation, firstName, lastName, birthDate];
    return texts.every((part) => typeof part === "string") ? (one as Member) : undefined;
  } catch {
    return undefined;
  }
}
