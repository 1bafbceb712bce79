import type { Manner } from "./requests.ts";

/** One line of the table. */
export interface Target {
  readonly label: string;
  /** The server that is asked; `qubi` keeps no answers, `qubi-cache` does. */
  readonly server: string;
  readonly manner: Manner;
  /** The label of the line that this one is a multiple of. */
  readonly against: string;
  /** The least multiple that is to be reached. */
  readonly least?: number;
}

const REST = "Fastify REST, same SQL";
const BUFFER = "stored buffer, bare node:http";

/** In the order of the table. */
export const TARGETS: readonly Target[] = [
  { label: "rows + JSON.stringify, no HTTP", server: "raw", manner: "post", against: REST },
  { label: REST, server: "rest", manner: "post", against: REST },
  { label: "qubi, trusted document", server: "qubi", manner: "trusted", against: REST, least: 0.9 },
  { label: "qubi, ad hoc", server: "qubi", manner: "post", against: REST, least: 0.55 },
  { label: "Mercurius with jit", server: "mercurius-jit", manner: "post", against: REST },
  { label: "Mercurius", server: "mercurius", manner: "post", against: REST },
  { label: "Yoga", server: "yoga", manner: "post", against: REST },
  { label: "Apollo, without cacheControl", server: "apollo-bare", manner: "post", against: REST },
  { label: "Apollo", server: "apollo", manner: "post", against: REST },
  { label: "type-graphql, naive, DataLoader", server: "type-graphql", manner: "post", against: REST },
  { label: BUFFER, server: "buffer", manner: "get", against: BUFFER },
  { label: "qubi, kept, GET", server: "qubi-cache", manner: "get", against: BUFFER, least: 0.65 },
  { label: `${BUFFER}, POST`, server: "buffer", manner: "post", against: `${BUFFER}, POST` },
  { label: "qubi, kept, POST", server: "qubi-cache", manner: "post", against: `${BUFFER}, POST`, least: 0.35 },
  { label: "Yoga with response cache, POST", server: "yoga-cache", manner: "post", against: `${BUFFER}, POST` },
  { label: "Apollo with response cache, POST", server: "apollo-cache", manner: "post", against: `${BUFFER}, POST` },
  { label: `${BUFFER}, 304`, server: "buffer", manner: "not-modified", against: `${BUFFER}, 304` },
  { label: "qubi, 304", server: "qubi-cache", manner: "not-modified", against: `${BUFFER}, 304`, least: 0.65 },
];
