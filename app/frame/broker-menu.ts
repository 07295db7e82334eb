import { getTranslations } from "next-intl/server";
import type { Door } from "./employer-menu";

/** A broker's navigation: the own work first, then what one may work with, then the house. */
export async function brokerParts(): Promise<{ title: string; entries: Door[] }[]> {
  const t = await getTranslations("shell");
  return [
    {
      title: t("part.work"),
      entries: [
        { href: "/broker", label: t("menu.home"), icon: "house", permission: "employers.read" },
        { href: "/broker/quotes", label: t("menu.quotes"), icon: "file-text", permission: "quotes.read" },
        {
          href: "/broker/employers",
          label: t("menu.employers"),
          icon: "building-2",
          permission: "employers.read",
        },
        { href: "/broker/products", label: t("menu.products"), icon: "layers", permission: "products.read" },
        { href: "/broker/help", label: t("menu.questions"), icon: "message-circle", permission: "help.ask" },
      ],
    },
    {
      title: t("part.organisation"),
      entries: [
        {
          href: "/broker/colleagues",
          label: t("menu.users"),
          icon: "user-plus",
          permission: "colleagues.read",
        },
        { href: "/broker/office", label: t("menu.office"), icon: "landmark", permission: "colleagues.read" },
        { href: "/broker/audit", label: t("menu.audit"), icon: "history", permission: "audit.read" },
      ],
    },
  ];
}
