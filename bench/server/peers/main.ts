/** Each server is loaded only where it is asked for, so that one that is not installed is only missing. */
const STARTERS: Readonly<Record<string, () => Promise<() => Promise<string>>>> = {
  rest: async () => (await import("./plain.ts")).startRest,
  buffer: async () => (await import("./plain.ts")).startBuffer,
  apollo: async () => (await import("./apollo.ts")).startApollo(),
  "apollo-bare": async () => (await import("./apollo.ts")).startBareApollo,
  "apollo-cache": async () => (await import("./apollo.ts")).startCachedApollo,
  "type-graphql": async () => (await import("./type-graphql.ts")).startTypeGraphql,
  mercurius: async () => (await import("./mercurius.ts")).startMercurius(0),
  "mercurius-jit": async () => (await import("./mercurius.ts")).startMercurius(1),
  yoga: async () => (await import("./yoga.ts")).startYoga(false),
  "yoga-cache": async () => (await import("./yoga.ts")).startYoga(true),
};

// `raw` measures itself at every line that comes in: the milliseconds to run.
const name = process.argv[2] ?? "";
if (name === "raw") {
  const { runRaw } = await import("./plain.ts");
  console.log("ready");
  process.stdin.on("data", (line) => console.log(runRaw(Number(String(line)))));
} else {
  const load = STARTERS[name];
  if (!load) throw new Error(`no server has the name ${name}`);
  const start = await load();
  console.log(await start());
}
