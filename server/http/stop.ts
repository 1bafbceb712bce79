import type { Server } from "node:http";

/**
 * Stops listening and waits for the requests under way, so many seconds at the most: what is not answered then is cut off.
 */
export async function stopListening(server: Server, seconds: number): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), seconds * 1000);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(deadline);
}
