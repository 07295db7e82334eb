import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { sentences } from "@/lib/i18n/sentences";
import type { ReferralFile } from "@/lib/quotes/find-referral";
import { takeReferralAction } from "./actions";

/** Who has it; whoever takes it over has seen from whom. */
export async function TakeIt({
  file: { referral, holderId },
  accountId,
}: {
  file: ReferralFile;
  accountId: string;
}) {
  const [t, words] = await Promise.all([getTranslations("quotes.referral"), sentences("referral")]);
  const mine = holderId === accountId;
  return (
    <Card>
      <Form action={takeReferralAction} sentences={words} className="grid gap-3">
        <input type="hidden" name="referralId" value={referral.id} />
        {holderId && <input type="hidden" name="holderId" value={holderId} />}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>{mine ? t("yours") : referral.holder ? t("held", { name: referral.holder }) : t("free")}</p>
          {!mine && (
            <SubmitButton variant={referral.holder ? "secondary" : "primary"} icon="user-check">
              {referral.holder ? t("take-over", { name: referral.holder }) : t("take")}
            </SubmitButton>
          )}
        </div>
      </Form>
    </Card>
  );
}
