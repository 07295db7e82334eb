import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { DraftView } from "@/lib/changes/find-draft";
import { sentences } from "@/lib/i18n/sentences";
import { formatDate } from "@/lib/values/dates";
import { spokenName } from "@/lib/values/names";
import { FamilyFields } from "../family-fields";
import { addDraftMemberAction, removeDraftMemberAction } from "./actions";
import { type DraftIds, HiddenIds, stepAddress } from "./draft-ids";

export async function FamilyStep({
  ids,
  family,
  lastName,
}: {
  ids: Required<DraftIds>;
  family: DraftView["family"];
  lastName: string | undefined;
}) {
  const [t, f, p, words] = await Promise.all([
    getTranslations("people.new"),
    getTranslations("people.family"),
    getTranslations("employer.person"),
    sentences("value", "name", "date", "family"),
  ]);
  return (
    <>
      <Card title={t("steps.family")} flush>
        <p className="p-4 text-ink-soft">{family.length === 0 ? t("no-family") : t("family-intro")}</p>
        {family.length > 0 && (
          <ul className="divide-y divide-line border-line border-t">
            {family.map((one, place) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: in a draft the place is all that tells them apart
                key={place}
                className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3"
              >
                <div className="min-w-0 flex-1">
                  <p className="font-semibold wrap-anywhere">
                    {spokenName({ name: one.lastName, firstName: one.firstName })}
                  </p>
                  <p className="text-ink-soft text-small">
                    {p(`relation.${one.relation}`)} · {formatDate(one.birthDate)}
                  </p>
                </div>
                <Form action={removeDraftMemberAction} className="contents">
                  <HiddenIds ids={ids} />
                  <input type="hidden" name="place" value={place} />
                  <SubmitButton variant="quiet">{f("remove")}</SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <div className="form-buttons border-line border-t p-4">
          <LinkButton href={stepAddress(ids, "check")} variant="primary">
            {t("next")}
          </LinkButton>
          <LinkButton href={stepAddress(ids, "work")} variant="quiet">
            {t("back")}
          </LinkButton>
        </div>
      </Card>
      <Card title={f("add")}>
        <Form
          key={family.length}
          action={addDraftMemberAction}
          values={{ relation: "CHILD", lastName }}
          sentences={words}
        >
          <HiddenIds ids={ids} />
          <FamilyFields />
          <FormButtons>
            <SubmitButton variant="secondary">{f("add")}</SubmitButton>
          </FormButtons>
        </Form>
      </Card>
    </>
  );
}
