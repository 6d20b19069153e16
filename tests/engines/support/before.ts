// A site in front of ours whose pages run a script before all of theirs: no driver of an engine does that alike.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Hands on what our site answers; without its policy, which allows no script of somebody else's.
 * @param site our origin @param script what each page runs first
 * @returns its origin
 */
export async function withScriptBefore(
  site: string,
  script: string,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    fetch(new URL(request.url ?? '/', site))
      .then(async (answer) => {
        const type = answer.headers.get('content-type') ?? '';
        response.writeHead(answer.status, { 'content-type': type });
        if (!type.startsWith('text/html')) return response.end(Buffer.from(await answer.arrayBuffer()));
        return response.end((await answer.text()).replace(/<head>/, `<head><script>${script}</script>`));
      })
      .catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => {
    server.listen(0, 'localhost', done);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
