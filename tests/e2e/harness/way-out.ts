import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The host to which a browser sends its own requests; there is no such host. */
export const BROWSERS_OWN_HOST = 'browser.invalid';

/** The only way to the network that a browser is given: this way leads nowhere, and remembers which hosts were asked for. */
export type WayOut = {
  port: number;
  /** The requests so far, such as `CONNECT example.org:443` or `GET http://example.org/`, but for the browser's own. */
  asked: string[];
  close(): Promise<void>;
};

/**
 * A proxy that answers everything with *no*. The proxy also sees the requests that no page makes: requests of the background and of the
 * browser.
 */
export async function openWayOut(): Promise<WayOut> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      const [request = ''] = data.toString('latin1').split(' HTTP/');
      if (!request.includes(`//${BROWSERS_OWN_HOST}/`)) asked.push(request);
      socket.end('HTTP/1.1 502 Nobody there\r\ncontent-length: 12\r\nconnection: close\r\n\r\nNobody there');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
