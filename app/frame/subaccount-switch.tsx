import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuButton, MenuLink } from "@/components/ui/menu";
import { formOnly } from "@/lib/access/action";
import type { Hat } from "@/lib/access/actor";
import { currentActor } from "@/lib/access/current";
import type { SignedIn } from "@/lib/access/find-signed-in";
import { chosenGroup } from "@/lib/brokers/shown-groups";
import { chooseShownGroupAction } from "./actions";
import { HatSwitch } from "./hat-switch";

type Worn = Extract<Hat, { kind: "broker" }>;

/**
 * For a broker of several groups: whose work is listed, one subaccount's or that of all of them. It is a way to look and
 * no right. Who wears several hats finds the way to another in the same menu.
 */
export async function SubaccountSwitch({ signedIn, hat }: { signedIn: SignedIn; hat: Worn }) {
  const actor = await currentActor(signedIn, "quotes.read");
  if (actor?.kind !== "broker" || hat.groups.length < 2) return <HatSwitch signedIn={signedIn} />;
  const [t, shell, chosen] = await Promise.all([
    getTranslations("groups.shown"),
    getTranslations("shell"),
    chosenGroup(actor),
  ]);
  const current = hat.groups.find(({ id }) => id === chosen)?.name ?? t("all");
  return (
    <Menu
      // Another choice is another menu: the one that was open is closed.
      key={chosen ?? "all"}
      id="subaccount"
      align="start"
      label={`${t("label")}: ${current}`}
      buttonClassName="switcher"
      button={
        <>
          <span className="hidden font-normal text-ink-soft sm:inline">{t("label")}:</span>
          <span className="truncate">{current}</span>
          <Icon name="chevrons-up-down" className="icon-small" />
        </>
      }
    >
      <p className="menu-heading">{hat.name}</p>
      <form action={formOnly(chooseShownGroupAction)}>
        {[{ id: "", name: t("all") }, ...hat.groups].map(({ id, name }) => (
          <MenuButton
            key={id}
            type="submit"
            name="group"
            value={id}
            aria-current={id === (chosen ?? "") ? "true" : undefined}
          >
            <span className="min-w-0 truncate">{name}</span>
            {id === (chosen ?? "") && <Icon name="check" className="ml-auto" />}
          </MenuButton>
        ))}
      </form>
      {signedIn.hats.length > 1 && (
        <>
          <div className="menu-line" />
          <MenuLink href="/hats" icon="users">
            {shell("menu.hats")}
          </MenuLink>
        </>
      )}
    </Menu>
  );
}
