/** A question to the API with its answer, as a page of docs/queries shows it. */
export interface Exchange {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The text of its answer and where that stands in the page; null where the page has no block for it. */
  readonly answer: Block | null;
}

/** A page of docs/queries. */
export interface Page {
  /** The heading of the page; null where it asks no question in that language. */
  readonly question: { readonly zh: string | null; readonly en: string | null };
  readonly exchanges: readonly Exchange[];
}

interface Block {
  readonly kind: string;
  readonly body: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns what a page says: each `graphql` block opens an exchange, `json variables` and `json headers` belong to the one
 * before them, and the plain `json` block is its answer. Throws where a block of JSON is none.
 */
export function parsePage(text: string): Page {
  const blocks = findBlocks(text);
  const starts = blocks.flatMap(({ kind }, at) => (kind === "graphql" ? [at] : []));
  return {
    question: {
      zh: /^# (.*\p{Script=Han}.*？)$/mu.exec(text)?.[1] ?? null,
      en: /^## ([A-Z].*\?)$/m.exec(text)?.[1] ?? null,
    },
    exchanges: starts.map((start, at) => createExchange(blocks.slice(start, starts[at + 1]))),
  };
}

function findBlocks(text: string): Block[] {
  return Array.from(text.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm), ({ index, 0: whole, 1: kind = "", 2: body = "" }) => {
    const end = index + whole.length - "```".length;
    return { kind: kind.trim(), body, start: end - body.length, end };
  });
}

function createExchange(blocks: readonly Block[]): Exchange {
  const find = (kind: string) => blocks.find((block) => block.kind === kind) ?? null;
  return {
    query: find("graphql")?.body ?? "",
    variables: JSON.parse(find("json variables")?.body ?? "{}"),
    headers: JSON.parse(find("json headers")?.body ?? "{}"),
    answer: find("json"),
  };
}

/** Returns the page with other answers, one for each exchange in order. */
export function replaceAnswers(text: string, exchanges: readonly Exchange[], answers: readonly unknown[]): string {
  return exchanges.reduceRight((page, { answer }, at) => {
    if (!answer) throw new Error("An answer needs a ```json block, which may be empty.");
    return `${page.slice(0, answer.start)}${formatJson(answers[at])}\n${page.slice(answer.end)}`;
  }, text);
}

const WIDTH = 118;

/** Returns JSON with whatever fits on one line on one line. */
export function formatJson(value: unknown, indent = ""): string {
  const line = formatLine(value);
  if (indent.length + measure(line) <= WIDTH || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  const rows = Array.isArray(value)
    ? value.map((item) => formatJson(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${rows.map((row) => `${inner}${row}`).join(",\n")}\n${indent}${close}`;
}

function formatLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${formatLine(item)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** Columns of a terminal: a Chinese character takes two. */
function measure(text: string): number {
  return text.length + (text.match(/[\p{Script=Han}，。；：（）“”、？]/gu)?.length ?? 0);
}
