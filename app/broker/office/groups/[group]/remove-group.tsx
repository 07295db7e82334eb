import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { opensDialog } from "@/components/ui/dialog";
import { type Obstacles, obstacles } from "@/lib/brokers/group-obstacles";
import { sentences } from "@/lib/i18n/sentences";
import { ColleagueQuestion } from "../../../../parts/colleague-question";
import { removeGroupAction } from "../../actions";

/** The end of a group, or what stands in its way and how that goes. */
export async function RemoveGroup({ group }: { group: { id: string; name: string; obstacles: Obstacles } }) {
  const [t, words] = await Promise.all([getTranslations("groups.remove"), sentences("group")]);
  const inTheWay = obstacles.filter((what) => group.obstacles[what] > 0);
  return (
    <Card title={t("title")}>
      {inTheWay.length > 0 ? (
        <>
          <p className="text-ink-soft">{t("blocked")}</p>
          <ul className="mt-2 list-disc pl-5">
            {inTheWay.map((what) => (
              <li key={what}>{t(what, { count: group.obstacles[what] })}</li>
            ))}
          </ul>
        </>
      ) : (
        <div className="grid justify-items-start gap-4">
          <p className="text-ink-soft">{t("empty")}</p>
          <Button icon="trash-2" {...opensDialog("remove-group")}>
            {t("open")}
          </Button>
          <ColleagueQuestion
            id="remove-group"
            action={removeGroupAction}
            fields={{ groupId: group.id }}
            words={words}
            title={t("question", { group: group.name })}
            text={t("text")}
            confirm={t("do")}
            danger
          />
        </div>
      )}
    </Card>
  );
}
