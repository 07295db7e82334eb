import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { sentences } from "@/lib/i18n/sentences";
import { invitationHours } from "@/lib/statements/change-invitation-hour";
import type { ReachSummary } from "@/lib/statements/find-reach";
import { unreachable } from "@/lib/statements/reach";
import { changeInvitationHourAction } from "./actions";

/** Paper for the rest, and at what hour letters leave. */
export async function ReachSide({
  employerId,
  reach: { counts, invitationHour },
  mayChange,
}: {
  employerId: string;
  reach: ReachSummary;
  mayChange: boolean;
}) {
  const t = await getTranslations("statements.reach");
  const letters = unreachable.reduce((sum, one) => sum + counts[one], 0);
  return (
    <div className="no-print grid gap-4 lg:grid-cols-2">
      <Card title={t("letters")}>
        <div className="grid justify-items-start gap-4">
          <p className="text-ink-soft">{t("letters-text", { count: letters })}</p>
          {letters > 0 && (
            <LinkButton icon="printer" href={`/employer/${employerId}/download/statement-letters`}>
              {t("letters-make")}
            </LinkButton>
          )}
        </div>
      </Card>
      <Card title={t("hour")}>
        <div className="grid gap-4">
          <p className="text-ink-soft">{t("hour-text", { hour: invitationHour })}</p>
          {mayChange && (
            <Form
              action={changeInvitationHourAction}
              values={{ hour: String(invitationHour) }}
              sentences={await sentences("value")}
            >
              <input type="hidden" name="employerId" value={employerId} />
              <SelectField
                name="hour"
                label={t("hour-label")}
                width="medium"
                choices={[...new Set([...invitationHours, invitationHour])]
                  .sort((one, other) => one - other)
                  .map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }))}
              />
              <FormButtons>
                <SubmitButton variant="secondary">{t("hour-save")}</SubmitButton>
              </FormButtons>
            </Form>
          )}
        </div>
      </Card>
    </div>
  );
}
