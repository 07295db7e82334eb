import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { opensDialog } from "@/components/ui/dialog";
import { sentences } from "@/lib/i18n/sentences";
import { ColleagueQuestion } from "../../parts/colleague-question";
import { leaveOfficeAction } from "./actions";

/** The way out of the office for whoever works there. */
export async function LeaveOffice({ office }: { office: string }) {
  const [t, words] = await Promise.all([getTranslations("groups.leave"), sentences("colleague")]);
  return (
    <Card title={t("title")} id="leave">
      <div className="grid justify-items-start gap-4">
        <p className="text-ink-soft">{t("about", { office })}</p>
        <Button icon="log-out" {...opensDialog("leave-office")}>
          {t("open")}
        </Button>
      </div>
      <ColleagueQuestion
        id="leave-office"
        action={leaveOfficeAction}
        fields={{}}
        words={words}
        title={t("question", { office })}
        text={t("text")}
        confirm={t("do")}
        danger
      />
    </Card>
  );
}
