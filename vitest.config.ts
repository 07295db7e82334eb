import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(import.meta.dirname) };

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,components,lib,prisma,bin,tests}/**/*.test.{ts,tsx}"],
          exclude: ["tests/commands/**", "tests/faults/**", "tests/journeys/**", "**/node_modules/**"],
          globalSetup: "tests/support/global-setup.ts",
          setupFiles: "tests/support/setup.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The commands themselves, on a copy of the checkout: they start and kill whole worlds, one at a time.
        extends: true,
        resolve: { alias },
        test: {
          name: "commands",
          include: ["tests/commands/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // One world that is broken in many ways, one at a time.
        extends: true,
        resolve: { alias },
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: "tests/faults/faults-setup.ts",
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
