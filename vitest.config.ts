import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Two entry points of graphql in one process are two sets of classes, and graphql refuses to mix them.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
