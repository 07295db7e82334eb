import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuLink } from "@/components/ui/menu";
import { currentSignedIn } from "@/lib/access/current";

const mostListed = 12;

/** For which employer one is working, and the way to another. It reads the session's own hats, nothing else. */
export async function EmployerSwitch({ employerId }: { employerId: string }) {
  const [signedIn, t] = await Promise.all([currentSignedIn(), getTranslations("employer.switch")]);
  const hat = signedIn?.hats.find(({ kind }) => kind === "employer");
  if (hat?.kind !== "employer" || !signedIn) return null;
  const current = hat.employers.find(({ id }) => id === employerId);
  const several = hat.employers.length > 1;
  if (!several && signedIn.hats.length < 2) {
    return <span className="block truncate font-semibold">{current?.name}</span>;
  }
  return (
    <Menu
      id="employer-switch"
      align="start"
      label={t("name", { employer: current?.name ?? "" })}
      buttonClassName="button button-quiet max-w-full"
      button={
        <>
          <span className="truncate">{current?.name ?? t("none")}</span>
          <Icon name="chevrons-up-down" />
        </>
      }
    >
      {hat.employers.slice(0, mostListed).map(({ id, name }) => (
        <MenuLink key={id} href={`/employer/${id}`} icon="building-2" current={id === employerId}>
          {name}
        </MenuLink>
      ))}
      {several && (
        <MenuLink href="/employer" icon="list">
          {t("all")}
        </MenuLink>
      )}
      {signedIn.hats.length > 1 && (
        <MenuLink href="/hats" icon="users">
          {t("hats")}
        </MenuLink>
      )}
    </Menu>
  );
}
