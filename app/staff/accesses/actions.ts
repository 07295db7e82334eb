"use server";

import { action } from "@/lib/access/action";
import { acceptAccess, acceptAccessInput } from "@/lib/products/accept-access";
import { accessReasonInput } from "@/lib/products/access-reason";
import { endAccess } from "@/lib/products/end-access";
import { refuseAccess } from "@/lib/products/refuse-access";

const page = (id: string, done: string) => `/staff/accesses/${id}?done=${done}`;

export const acceptAccessAction = action({
  permission: "products.answer",
  input: acceptAccessInput,
  run: acceptAccess,
  leadTo: ({ id }) => page(id, "accepted"),
});

export const refuseAccessAction = action({
  permission: "products.answer",
  input: accessReasonInput,
  run: refuseAccess,
  leadTo: ({ id }) => page(id, "refused"),
});

export const endAccessAction = action({
  permission: "products.answer",
  input: accessReasonInput,
  run: endAccess,
  leadTo: ({ id }) => page(id, "ended"),
});
