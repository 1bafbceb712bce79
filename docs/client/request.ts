import type { TypedDocumentString } from "./operations.ts";

/** An answer with the tag to ask again with; `data` is null where nothing has changed since the tag given. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly etag: string | null;
}

export interface Asked<Variables> {
  /** Address of the API, such as http://127.0.0.1:4000/graphql. */
  readonly url: string;
  readonly variables: Variables;
  /** Tag of the answer that is already there. */
  readonly etag?: string | null;
  readonly locale?: "zh" | "en";
}

/** Returns the typed answer to an operation. Throws with the code and words of the first fault. */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  { url, variables, etag, locale = "zh" }: Asked<Variables>,
): Promise<Answer<Data>> {
  const query = new URLSearchParams({ query: document.toString(), variables: JSON.stringify(variables) });
  const response = await fetch(`${url}?${query}`, {
    headers: {
      "apollo-require-preflight": "1",
      "x-locale": locale,
      // Without it fetch would hide a 304.
      "cache-control": "max-age=0",
      ...(etag ? { "if-none-match": etag } : {}),
    },
  });
  if (response.status === 304) return { data: null, etag: etag ?? null };
  const { data, errors } = (await response.json()) as { data: Data; errors?: readonly Fault[] };
  const [fault] = errors ?? [];
  if (fault) throw new Error(`${fault.extensions?.code ?? response.status}: ${fault.message}`);
  return { data, etag: response.headers.get("etag") };
}

interface Fault {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}
