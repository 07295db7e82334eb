import { env } from "@/lib/env";

/** Whose portal this is, as letters show it. */
export type Brand = {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly legal: string;
  /** The number of the company, as the law asks under a letter. */
  readonly number: string;
  /** Where the portal stands, without a slash at the end. */
  readonly url: string;
};

export function brand(): Brand {
  const { BRAND_NAME, BRAND_PHONE, BRAND_EMAIL, BRAND_LEGAL, BRAND_NUMBER, APP_URL } = env();
  return {
    name: BRAND_NAME,
    phone: BRAND_PHONE,
    email: BRAND_EMAIL,
    legal: BRAND_LEGAL,
    number: BRAND_NUMBER,
    url: APP_URL.replace(/\/+$/, ""),
  };
}
