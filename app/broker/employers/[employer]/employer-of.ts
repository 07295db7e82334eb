import { cache } from "react";
import { findEmployer } from "@/lib/employers/find-employer";

/** The frame and the page ask once between them. */
export const employerOf = cache(findEmployer);
