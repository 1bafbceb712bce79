import { savePrebuilt } from "../ingest/catalogue/prebuilt.ts";
import { readDataFiles } from "../ingest/catalogue/read-entries.ts";
import { findSeeds } from "./home.ts";

// The last step of a build: what ships is read once, so that no start of the program has to.
savePrebuilt(await readDataFiles(findSeeds()));
