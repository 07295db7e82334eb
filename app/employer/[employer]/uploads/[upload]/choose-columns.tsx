import { getLocale, getTranslations } from "next-intl/server";
import { type Choice, SelectField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { PlacedColumn } from "@/lib/excel/define-sheet";
import { ownFileSheet } from "@/lib/exchange/own-file";
import { uploadDefinitions } from "@/lib/exchange/upload-definitions";
import type { AskedColumns, UploadView } from "@/lib/exchange/upload-view";
import { sentences } from "@/lib/i18n/sentences";
import { chooseColumnsAction } from "./actions";
import { WithdrawUpload } from "./withdraw-upload";

type Header = AskedColumns["headers"][number];

/** A file of the sender's own: under which of its headers stands what we need. Asked once, remembered by header. */
export async function ChooseColumns({ upload }: { upload: UploadView }) {
  const [t, locale, words] = await Promise.all([
    getTranslations("uploads.columns"),
    getLocale(),
    sentences("columns", "upload"),
  ]);
  const headers = upload.columns?.headers ?? [];
  const sheet = uploadDefinitions.find(({ type }) => type === upload.type)?.list?.sheet;
  const placed = sheet ? ownFileSheet(sheet).placed : [];
  const choices = headers.map((header): Choice => ({ value: header.letters, label: inShort(header) }));
  const filled = placed.filter(({ editable }) => editable);
  const field = ({ key, header, editable }: PlacedColumn) => (
    <SelectField
      key={key}
      name={key}
      label={header[locale]}
      optional={!(editable && filled.length === 1)}
      empty={t("not-there")}
      choices={choices}
      defaultValue={headers.find(({ guess }) => guess === key)?.letters ?? ""}
    />
  );
  return (
    <div className="grid gap-6">
      <Notice tone="info" title={t("title")} className="max-w-180">
        <p>{t("text")}</p>
      </Notice>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Card title={t("form")}>
          <Form action={chooseColumnsAction} sentences={words}>
            <input type="hidden" name="uploadId" value={upload.id} />
            <input type="hidden" name="employerId" value={upload.employerId} />
            <fieldset className="grid gap-4">
              <legend className="mb-3 font-semibold">{t("what")}</legend>
              {filled.map(field)}
            </fieldset>
            <fieldset className="grid gap-4">
              <legend className="mb-1 font-semibold">{t("who")}</legend>
              <p className="field-hint">{t("who-hint")}</p>
              {placed.filter(({ editable }) => !editable).map(field)}
            </fieldset>
            <p className="text-ink-soft text-small">{t("remembered")}</p>
            <FormButtons>
              <SubmitButton icon="arrow-right">{t("go")}</SubmitButton>
            </FormButtons>
          </Form>
        </Card>
        <Card title={t("file")} flush>
          <div className="overflow-x-auto [--sticky-top:0px]">
            <table className="table columns-table">
              <caption className="sr-only">{t("file")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("letters")}</th>
                  <th scope="col">{t("header")}</th>
                  <th scope="col">{t("samples")}</th>
                </tr>
              </thead>
              <tbody>
                {headers.map(({ letters, header, samples }) => (
                  <tr key={letters}>
                    <td className="figures p-status">{letters}</td>
                    <th scope="row" className="wrap-anywhere p-title">
                      {header || <em>{t("without-header")}</em>}
                    </th>
                    <td className="wrap-anywhere p-fact text-ink-soft">{samples.join(" · ")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Card>
      </div>
      <WithdrawUpload upload={upload} />
    </div>
  );
}

/** "F · E-mail werk (jan@voorbeeld.be)": enough to know the column by, short enough for a list. */
function inShort({ letters, header, samples }: Header): string {
  const [sample] = samples;
  return `${letters} · ${cut(header, 40)}${sample ? ` (${cut(sample, 30)})` : ""}`;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
