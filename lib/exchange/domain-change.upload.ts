import type { UploadDefinition } from "./upload-definition";
import { workEmailChange } from "./work-email-change";

/** Every address of one domain to another: what changes is worked out by ourselves, then goes the way of a list. */
export const domainChangeUpload: UploadDefinition = {
  type: "domain-change",
  title: {
    nl: "Wijziging van het e-maildomein",
    fr: "Changement du domaine e-mail",
    en: "Change of the e-mail domain",
  },
  entry: "UPLOAD_INSURED_OVERVIEW",
  ...workEmailChange,
  // Nobody is new or was out of reach: who is still to be written to is written to at the new address.
  invites: false,
  list: null,
};
