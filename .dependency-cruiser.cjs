/** Imports go one way: core ← store ← ingest, schema ← server; core ← report; cli wires them. */
const OURS = ["core", "store", "ingest", "schema", "server", "report", "cli", "test", "bench"];
const allow = (folder, others) => ({
  name: `${folder}-imports`,
  severity: "error",
  from: { path: `^${folder}/` },
  to: { path: `^(${OURS.filter((name) => ![folder, ...others].includes(name)).join("|")})/` },
});

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    allow("core", []),
    allow("store", ["core"]),
    allow("ingest", ["core", "store"]),
    allow("schema", ["core", "store"]),
    allow("server", ["core", "store", "schema"]),
    allow("report", ["core"]),
    allow("cli", ["core", "store", "ingest", "schema", "server", "report"]),
    { name: "core-is-pure", severity: "error", from: { path: "^core/" }, to: { dependencyTypes: ["npm", "core"], pathNot: "node_modules/(@types/)?big\\.js/" } },
    { name: "only-store-knows-sql", severity: "error", from: { pathNot: "^(store|test/store|test/support)/|^drizzle\\.config\\.ts$" }, to: { path: "node_modules/(drizzle-orm|better-sqlite3|@electric-sql)/" } },
    { name: "ingest-knows-no-graphql", severity: "error", from: { path: "^(core|store|ingest)/" }, to: { path: "node_modules/(graphql|type-graphql|@apollo)/" } },
    { name: "nobody-imports-tests", severity: "error", from: { pathNot: "^(test|bench)/" }, to: { path: "^(test|bench)/" } },
    { name: "nobody-imports-cli", severity: "error", from: { pathNot: "^(cli|test|bench)/" }, to: { path: "^cli/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|var)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"], extensions: [".ts", ".js", ".json", ".d.ts"] },
  },
};
