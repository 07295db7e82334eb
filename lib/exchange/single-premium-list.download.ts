import { controlOf } from "./control-number";
import { sheetDownload } from "./download-definition";
import { payerChoices } from "./premium-payer";
import { countToFillIn, type FillInRow, readToFillIn } from "./read-to-fill-in";
import { singlePremiumList } from "./single-premium-list.sheet";

/** Everybody who may get a premium that is paid once, with room for what, by whom and when. */
export const singlePremiumListDownload = sheetDownload({
  type: "single-premium-list",
  sheet: singlePremiumList,
  entry: "DOWNLOAD_SINGLE_PREMIUM_LIST",
  permission: "downloads.request",
  about: "PEOPLE",
  unit: "people",
  count: ({ actor, employerId }) => countToFillIn(actor, employerId),
  async *read({ actor, employerId }) {
    for await (const people of readToFillIn(actor, employerId)) yield people.map(singlePremiumRow);
  },
});

/** Most are paid by the employer; who fills in the list says otherwise. */
export function singlePremiumRow(person: FillInRow) {
  const row = {
    affiliateNumber: person.number,
    lastName: person.lastName,
    firstName: person.firstName,
    amount: null,
    payer: payerChoices.EMPLOYER,
    premiumDate: null,
  };
  return { ...row, control: controlOf(singlePremiumList, row) };
}
