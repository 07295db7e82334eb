const thisBrowser =
  "A sealed cookie of this browser; what is in it opens only for the account that it was sealed for.";

/**
 * What a page behind the sign-in may ask without an actor, and why that shows nobody anything of somebody else. Pages
 * before the sign-in have no actor at all: those stand in public-entrances.ts.
 */
export const actorless: Readonly<Record<string, string>> = {
  "lib/files/receive-form.ts receiveForm": "Reads the bytes of the request itself.",
  "lib/tariffs/find-tariff.ts tariffInForce": "A published tariff is the same for everybody.",
  "lib/identity/remember-language.ts rememberLanguage": "A cookie of this browser.",
  "lib/identity/two-step-cookies.ts keepSetUp": thisBrowser,
  "lib/identity/two-step-cookies.ts readSetUp": thisBrowser,
  "lib/identity/two-step-cookies.ts dropSetUp": thisBrowser,
  "lib/identity/two-step-cookies.ts showCodesOnce": thisBrowser,
  "lib/identity/two-step-cookies.ts readCodesOnce": thisBrowser,
  "lib/identity/two-step-cookies.ts dropCodes": thisBrowser,
};
