import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Moment } from "@/components/ui/moment";
import type { ColleagueStatus as Status } from "@/lib/identity/colleague-status";
import { listName } from "@/lib/values/names";
import { ColleagueStatus } from "./colleague-status";

export type ColleagueShown = {
  readonly membershipId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly invitedAt: Date;
  readonly lastSignInAt: Date | null;
  readonly status: Status;
  readonly self: boolean;
};

/** Everybody who may enter for this organisation. `rights` says as what; `menu` what may be done about it. */
export async function ColleagueList<C extends ColleagueShown>({
  colleagues,
  rights,
  rightsName,
  menu,
}: {
  colleagues: readonly C[];
  rightsName: string;
  rights: (colleague: C) => ReactNode;
  menu?: (colleague: C) => ReactNode;
}) {
  const t = await getTranslations("colleagues");
  return (
    <div className="card table-box">
      <table className="table">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{rightsName}</th>
            <th scope="col">{t("status")}</th>
            <th scope="col">{t("invited-at")}</th>
            <th scope="col">{t("last-sign-in")}</th>
            {menu && (
              <th className="row-menu">
                <span className="sr-only">{t("actions")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {colleagues.map((colleague) => (
            <tr key={colleague.membershipId}>
              <th scope="row" className="p-title">
                {listName({ name: colleague.lastName, firstName: colleague.firstName })}
                {colleague.self && <span className="font-normal text-ink-soft"> {t("you")}</span>}
                <span className="wrap-anywhere block font-normal text-ink-soft text-small">
                  {colleague.email}
                </span>
              </th>
              <td className="p-fact">{rights(colleague)}</td>
              <td className="p-status">
                <ColleagueStatus status={colleague.status} />
              </td>
              <td className="d">
                <Moment at={colleague.invitedAt} />
              </td>
              <td className="d">
                {colleague.lastSignInAt ? <Moment at={colleague.lastSignInAt} /> : t("never")}
              </td>
              {menu && <td className="row-menu">{menu(colleague)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
