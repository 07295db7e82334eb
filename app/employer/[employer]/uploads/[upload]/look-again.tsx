import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

/** Without script the page does not move by itself. */
export function LookAgain() {
  const t = useTranslations("uploads");
  return (
    <div className="without-script mt-4">
      <LinkButton href="?" size="small" icon="refresh-cw">
        {t("look-again")}
      </LinkButton>
    </div>
  );
}
