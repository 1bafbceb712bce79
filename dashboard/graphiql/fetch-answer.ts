interface Asked {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null | undefined;
}

interface AskedOptions {
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
}

/** Returns the answer of the API that the page was served by. */
export async function fetchAnswer(asked: Asked, { headers = {} }: AskedOptions = {}): Promise<object> {
  const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const response = await fetch(new URL("../graphql", document.baseURI), {
    method: "POST",
    headers: { "content-type": "application/json", ...own },
    body: JSON.stringify(asked),
  });
  return response.json();
}
