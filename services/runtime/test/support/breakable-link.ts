import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A way to a server that can be broken and mended: for those who use it, the server is gone and back. */
export interface BreakableLink {
  readonly url: string;
  break(): void;
  mend(): void;
  close(): Promise<void>;
}

export const breakableLink = async (url: string): Promise<BreakableLink> => {
  const server = new URL(url);
  const open = new Set<Socket>();
  let broken = false;
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
  };
  const link = createServer((near) => {
    keep(near);
    if (broken) {
      near.destroy();
      return;
    }
    const far = connect(Number(server.port), server.hostname);
    keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve));
  const { port } = link.address() as AddressInfo;
  const breakAll = (): void => open.forEach((socket) => socket.destroy());
  return {
    url: `${server.protocol}//127.0.0.1:${String(port)}/`,
    break: () => {
      broken = true;
      breakAll();
    },
    mend: () => {
      broken = false;
    },
    close: async () => {
      const closed = new Promise((resolve) => link.close(resolve));
      breakAll();
      await closed;
    },
  };
};
