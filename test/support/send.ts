import { type IncomingHttpHeaders, request } from "node:http";

export interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export interface SendOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends a request as it stands: what `fetch` would add or hide is neither added nor hidden. */
export function send(url: string, { method = "GET", headers = {}, body }: SendOptions = {}): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.once("end", () => {
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes: Buffer.concat(chunks) });
      });
      incoming.once("error", reject);
    });
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

/** Sends an operation as JSON. */
export function postJson(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Sent> {
  return send(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** Returns the codes of an answer's errors. */
export function listCodes({ bytes }: Sent): string[] {
  const { errors = [] } = JSON.parse(bytes.toString("utf8"));
  return errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
}
