"use server";

import { action } from "@/lib/access/action";
import { requestAccess, requestAccessInput } from "@/lib/products/request-access";
import { withdrawAccess, withdrawAccessInput } from "@/lib/products/withdraw-access";

export const requestAccessAction = action({
  permission: "products.request",
  input: requestAccessInput,
  run: requestAccess,
  leadTo: (_asked, { product }) => `/broker/products/${product}?done=requested`,
});

export const withdrawAccessAction = action({
  permission: "products.request",
  input: withdrawAccessInput,
  run: withdrawAccess,
  leadTo: ({ product }) => `/broker/products/${product}?done=withdrawn`,
});
