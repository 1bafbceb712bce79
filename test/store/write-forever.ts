import { saveCatalogue } from "../../store/catalogue.ts";
import { openStore } from "../../store/open.ts";
import { saveDocument } from "../../store/save-document.ts";
import { aZoneDocument, CATALOGUE, ZONE_TEXT } from "./support.ts";

// Started by open.test.ts, which kills it.
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("which file?");
const store = await openStore({ file });
await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
console.log("writing");
for (let count = 0; ; count += 1) {
  const text = `${ZONE_TEXT}第${count}份。`;
  await store.write((transaction) => saveDocument(transaction, aZoneDocument({ text })));
}
