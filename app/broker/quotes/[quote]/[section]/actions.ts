"use server";

import { action } from "@/lib/access/action";
import { needsALook, saveAndCalculate } from "@/lib/quotes/save-and-calculate";
import { sectionForm } from "@/lib/quotes/section-input";

/** A step as its form posts it: at the buttons, and at every step where there is no script. */
export const saveSectionAction = action({
  permission: "quotes.write",
  input: sectionForm,
  run: saveAndCalculate,
  leadTo: (saved, { go, asked }) => {
    const { quoteId, section, previous, next } = saved;
    // What could not be kept as it was typed, and questions that an answer brought along, are seen first.
    const more = saved.asked.some((key) => !asked.includes(key));
    if (go === "stay" || needsALook(saved)) return undefined;
    const quote = `/broker/quotes/${quoteId}`;
    if (go === "later") return "/broker/quotes";
    if (go === "back") return `${quote}/${previous ?? section}`;
    if (more) return undefined;
    return go === "next" && next ? `${quote}/${next}` : quote;
  },
});
