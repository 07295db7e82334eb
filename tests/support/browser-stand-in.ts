import { vi } from "vitest";

/**
 * What a browser sends, for tests of the entrances outside a server:
 * `vi.mock("next/headers", () => browser.nextHeaders())`.
 */
export const browser = {
  headers: new Headers(),
  cookies: new Map<string, string>(),
  reset() {
    browser.headers = new Headers();
    browser.cookies.clear();
  },
  nextHeaders: () => ({
    headers: async () => browser.headers,
    cookies: async () => ({
      get: (name: string) => {
        const value = browser.cookies.get(name);
        return value === undefined ? undefined : { name, value };
      },
      getAll: () => [...browser.cookies].map(([name, value]) => ({ name, value })),
      has: (name: string) => browser.cookies.has(name),
      set: vi.fn((name: string, value: string) => void browser.cookies.set(name, value)),
    }),
  }),
};
