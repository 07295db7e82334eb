/** The sign-in page shows them too, so they live where a page may look. */
export * from "@/lib/identity/demo-sign-ins";
