/** A query that can be run as it stands, with the question that it answers. */
export interface Example {
  readonly question: string;
  readonly questionEn: string;
  readonly query: string;
  /** JSON; empty where there is none. */
  readonly variables: string;
  readonly headers: string;
}

/** Returns the first query of each page of questions that has one, in the order of their names. */
export function createExamples(pages: Readonly<Record<string, string>>): Example[] {
  return Object.entries(pages)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => createExample(text))
    .filter(({ question, query }) => question !== "" && query !== "");
}

function createExample(text: string): Example {
  return {
    question: /^# (.*)$/m.exec(text)?.[1] ?? "",
    questionEn: /^## (.*)$/m.exec(text)?.[1] ?? "",
    query: findBlock(text, "graphql"),
    ...findSettings(text),
  };
}

/** Variables and headers stand between a query and its answer, or the next query. */
function findSettings(text: string): Pick<Example, "variables" | "headers"> {
  const [, first = ""] = text.split("```graphql");
  const [settings = ""] = first.split(/^```json$/m);
  return { variables: findBlock(settings, "json variables"), headers: findBlock(settings, "json headers") };
}

function findBlock(text: string, kind: string): string {
  return new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text)?.[1] ?? "";
}
