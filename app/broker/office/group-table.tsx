import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { GroupRow } from "@/lib/brokers/find-groups";
import { GroupName } from "../../parts/group-mark";

/** Groups with how many work in each and with how many products; each row leads to its group. */
export async function GroupTable({
  groups,
  menu,
}: {
  groups: readonly GroupRow[];
  menu?: (group: GroupRow) => ReactNode;
}) {
  const [t, format] = await Promise.all([getTranslations("groups"), getFormatter()]);
  return (
    <div className="table-box">
      <table className="table">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col" className="n">
              {t("users")}
            </th>
            <th scope="col" className="n">
              {t("integrations")}
            </th>
            {menu && (
              <th className="row-menu">
                <span className="sr-only">{t("take.open")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row" className="p-title">
                <a href={`/broker/office/groups/${group.id}`}>
                  <GroupName {...group} />
                </a>
              </th>
              <td className="n p-fact">
                <span className="sr-only">{t("count-users", { count: group.users })}</span>
                <span aria-hidden="true">{format.number(group.users)}</span>
              </td>
              <td className="n">{format.number(group.integrations)}</td>
              {menu && <td className="row-menu">{menu(group)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {groups.some(({ isDefault }) => isDefault) && (
        <p className="border-line border-t px-4 py-3 text-ink-soft text-small">
          <Badge>{groups.find(({ isDefault }) => isDefault)?.name}</Badge> {t("default-about")}
        </p>
      )}
    </div>
  );
}
