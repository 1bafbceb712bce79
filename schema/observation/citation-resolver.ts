import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Citation } from "../../store/citations.ts";
import type { StoredDocument } from "../../store/documents.ts";
import type { Viewed } from "../context.ts";
import { Document } from "../document/document.ts";
import { CellCitation, TextCitation } from "./citation.ts";

const DOCUMENT = { description: "所引文件。The document cited." };

@Resolver(() => TextCitation)
export class TextCitationResolver {
  @FieldResolver(() => Document, DOCUMENT)
  document(@Root() { document, view }: Viewed<Citation>): Viewed<StoredDocument> {
    return { ...document, view };
  }
}

@Resolver(() => CellCitation)
export class CellCitationResolver {
  @FieldResolver(() => Document, DOCUMENT)
  document(@Root() { document, view }: Viewed<Citation>): Viewed<StoredDocument> {
    return { ...document, view };
  }
}
