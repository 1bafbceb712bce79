import type { RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";
import type { ServerConfig } from "../config.ts";

/** Longest headers of a request: a query of this length goes into an address. */
const MAX_HEADERS = 65_536;

const CHECK_INTERVAL = 500;

/** Returns node's server: headers and bodies that come too slowly end their connection. */
export function createListener({ headerSeconds }: ServerConfig, answer: RequestListener): Server {
  const headersTimeout = headerSeconds * 1000;
  const timeouts = { headersTimeout, requestTimeout: headersTimeout * 6, keepAliveTimeout: 65_000 };
  const limits = { maxHeaderSize: MAX_HEADERS, connectionsCheckingInterval: CHECK_INTERVAL };
  return createServer({ ...timeouts, ...limits, noDelay: true }, answer).on("clientError", tellClientError);
}

const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** What is no HTTP, or comes too slowly, never becomes a request: it is told so by hand. */
function tellClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const line = STATUS_LINES[error.code ?? ""] ?? "400 Bad Request";
  const code = line.slice(4).toUpperCase().replaceAll(" ", "_");
  const body = `${JSON.stringify({ errors: [{ message: line.slice(4), extensions: { code } }] })}\n`;
  const head = `HTTP/1.1 ${line}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\n`;
  socket.end(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
