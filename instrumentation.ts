/** The reference on a page that failed leads to its cause: what throws while a page is made is logged with that number. */
export async function onRequestError(
  error: unknown,
  request: { headers: Record<string, string | string[] | undefined> },
): Promise<void> {
  const [{ log }, { nameError }] = await Promise.all([import("@/lib/log"), import("@/lib/jobs/name-error")]);
  log.error({ requestId: request.headers["x-request-id"], error: nameError(error) }, "page.failed");
}
