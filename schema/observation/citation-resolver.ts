import { FieldResolver, Resolver, Root } from "type-graphql";
import type { StoredDocument } from "../../store/documents.ts";
import type { Viewed } from "../context.ts";
import { Document } from "../document/document.ts";
import { CellCitation, TextCitation } from "./citation.ts";
import type { CitationRoot } from "./citation-root.ts";

const DOCUMENT = { description: "所引文件。The document cited." };

@Resolver(() => TextCitation)
export class TextCitationResolver {
  @FieldResolver(() => Document, DOCUMENT)
  document(@Root() { document }: CitationRoot): Viewed<StoredDocument> {
    return document;
  }
}

@Resolver(() => CellCitation)
export class CellCitationResolver {
  @FieldResolver(() => String, { description: "显示的文字。The text displayed." })
  displayedText(@Root() { quote }: CitationRoot): string {
    return quote;
  }

  @FieldResolver(() => String, { nullable: true, description: "存储的原值。The value stored." })
  rawValue(@Root() { raw }: CitationRoot): string | null {
    return raw;
  }

  @FieldResolver(() => Document, DOCUMENT)
  document(@Root() { document }: CitationRoot): Viewed<StoredDocument> {
    return document;
  }
}
