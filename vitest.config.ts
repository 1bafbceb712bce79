import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Two entry points of graphql in one process are two sets of classes, and graphql refuses to mix them.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // One worker a core: most of the time goes into programs that the tests start and wait for.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
