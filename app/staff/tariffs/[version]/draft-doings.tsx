import { getTranslations } from "next-intl/server";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import { sentences } from "@/lib/i18n/sentences";
import type { Effect } from "@/lib/quotes/touched-quotes";
import type { OpenTariff } from "@/lib/tariffs/open-tariff";
import { formatDate } from "@/lib/values/dates";
import { discardTariffAction, publishTariffAction, renameTariffAction } from "../actions";

/** Publish it, which asks once and says what it touches; or throw it away. */
export async function DraftDoings({ tariff, effect }: { tariff: OpenTariff; effect: Effect | null }) {
  const { id, number, stamp, validFrom } = tariff;
  const [t, ui, said] = await Promise.all([
    getTranslations("tariffs.staff"),
    getTranslations("ui"),
    sentences("tariff"),
  ]);
  const stake = (
    <>
      <input type="hidden" name="tariffId" value={id} />
      <input type="hidden" name="stamp" value={stamp} />
    </>
  );
  return (
    <>
      <Button variant="secondary" icon="trash-2" {...opensDialog("discard-tariff")}>
        {t("discard.open")}
      </Button>
      <Button variant="primary" icon="send" {...opensDialog("publish-tariff")}>
        {t("publish.open")}
      </Button>
      <Dialog id="publish-tariff" title={t("publish.title")}>
        <Form action={publishTariffAction} sentences={said}>
          {stake}
          <p>{t("publish.text", { number, day: formatDate(validFrom) })}</p>
          {effect && <p>{t("publish.touches", { count: effect.quotes })}</p>}
          <FormButtons>
            <SubmitButton>{t("publish.do", { number })}</SubmitButton>
            <Button {...closesDialog("publish-tariff")}>{ui("cancel")}</Button>
          </FormButtons>
        </Form>
      </Dialog>
      <Dialog id="discard-tariff" title={t("discard.title")}>
        <Form action={discardTariffAction} sentences={said}>
          {stake}
          <p>{t("discard.text", { number })}</p>
          <FormButtons>
            <SubmitButton variant="danger">{t("discard.do", { number })}</SubmitButton>
            <Button {...closesDialog("discard-tariff")}>{ui("cancel")}</Button>
          </FormButtons>
        </Form>
      </Dialog>
    </>
  );
}

export async function RenameDraft({ tariff }: { tariff: OpenTariff }) {
  const { id, stamp, name, validFrom } = tariff;
  const t = await getTranslations("tariffs.staff");
  return (
    <Card title={t("rename.title")}>
      <Form
        action={renameTariffAction}
        values={{ name, validFrom }}
        sentences={await sentences("date", "text", "tariff")}
      >
        <input type="hidden" name="tariffId" value={id} />
        <input type="hidden" name="stamp" value={stamp} />
        <TextField name="name" label={t("name")} maxLength={60} />
        <DateField name="validFrom" label={t("valid-from")} />
        <FormButtons>
          <SubmitButton variant="secondary">{t("rename.save")}</SubmitButton>
        </FormButtons>
      </Form>
    </Card>
  );
}
