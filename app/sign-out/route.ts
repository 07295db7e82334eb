import { publicRoute } from "@/lib/access/route";
import { signOut } from "@/lib/identity/sign-out";

/** A whole page load, not an action within the page: the browser is told to forget what it kept, and does. */
export const POST = publicRoute(async (request) => {
  await signOut(request);
  return new Response(null, {
    status: 303,
    headers: {
      location: "/signed-out",
      "cache-control": "no-store",
      "clear-site-data": '"cache", "storage"',
    },
  });
});
