import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuLink } from "@/components/ui/menu";
import type { Hat } from "@/lib/access/actor";
import type { SignedIn } from "@/lib/access/find-signed-in";

/** Which hat is worn, and the way to another. With one hat there is nothing to switch. */
export async function HatSwitch({ signedIn }: { signedIn: SignedIn }) {
  const t = await getTranslations("shell");
  const { hat, hats } = signedIn;
  if (!hat) return null;
  const nameOf = (one: Hat) => organisationOf(one) ?? t(`hat.${one.kind}`);
  const name = nameOf(hat);
  if (hats.length < 2) return <span className="block truncate font-semibold">{name}</span>;
  return (
    <Menu
      id="hat-switch"
      align="start"
      label={`${name}: ${t("menu.hats")}`}
      buttonClassName="button button-quiet max-w-full"
      button={
        <>
          <span className="truncate">{name}</span>
          <Icon name="chevrons-up-down" />
        </>
      }
    >
      {hats.map((other) => (
        <MenuLink key={keyOf(other)} href="/hats" icon={iconOf[other.kind]} current={other === hat}>
          {nameOf(other)}
        </MenuLink>
      ))}
    </Menu>
  );
}

const iconOf = {
  employer: "building-2",
  broker: "briefcase",
  insured: "umbrella",
  staff: "headset",
} as const;

/** The name of the one organisation that this hat serves. */
function organisationOf(hat: Hat): string | undefined {
  if (hat.kind === "broker") return hat.name;
  return hat.kind === "employer" && hat.employers.length === 1 ? hat.employers[0]?.name : undefined;
}

function keyOf(hat: Hat): string {
  return hat.kind === "broker" ? `broker ${hat.brokerageId}` : hat.kind;
}
