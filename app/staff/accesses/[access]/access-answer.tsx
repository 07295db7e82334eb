import { getTranslations } from "next-intl/server";
import { CheckboxField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextAreaField } from "@/components/form/text-area-field";
import { Card } from "@/components/ui/card";
import { sentences } from "@/lib/i18n/sentences";
import type { OpenedAccess } from "@/lib/products/open-access";
import { acceptAccessAction, endAccessAction, refuseAccessAction } from "../actions";

/** Yes, or no with a reason; afterwards an end with a reason. */
export async function AccessAnswer({ access }: { access: OpenedAccess }) {
  const [t, words] = await Promise.all([
    getTranslations("products.staff"),
    sentences("access", "reason", "text", "value"),
  ]);
  const { id, status, clash } = access;
  const reason = (
    <>
      <input type="hidden" name="accessId" value={id} />
      <TextAreaField name="reason" label={t("reason")} hint={t("reason-hint")} rows={3} />
    </>
  );
  if (status === "ACCEPTED") {
    return (
      <Card title={t("end.title")}>
        <Form action={endAccessAction} sentences={words}>
          <p>{t("end.text")}</p>
          {reason}
          <FormButtons>
            <SubmitButton variant="danger">{t("end.do")}</SubmitButton>
          </FormButtons>
        </Form>
      </Card>
    );
  }
  return (
    <div className="grid gap-6">
      <Card title={t("accept.title")}>
        <Form action={acceptAccessAction} sentences={words}>
          <input type="hidden" name="accessId" value={id} />
          <p>{t("accept.text")}</p>
          {clash?.how === "on-paper" && (
            <CheckboxField
              name="takeOver"
              label={t("accept.take-over", { group: clash.group, office: clash.office })}
            />
          )}
          <FormButtons>
            <SubmitButton>{t("accept.do")}</SubmitButton>
          </FormButtons>
        </Form>
      </Card>
      <Card title={t("refuse.title")}>
        <Form action={refuseAccessAction} sentences={words}>
          {reason}
          <FormButtons>
            <SubmitButton variant="danger">{t("refuse.do")}</SubmitButton>
          </FormButtons>
        </Form>
      </Card>
    </div>
  );
}
