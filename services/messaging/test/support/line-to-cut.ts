import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line between two processes that can be cut at any moment, in the middle of anything. */
export interface LineToCut {
  readonly port: number;
  /** Ends every connection at once, with whatever is on its way. */
  cut(): void;
  /** Passes nothing on in either direction, without ending anything, until it is freed. */
  hold(held: boolean): void;
  close(): Promise<void>;
}

export const openLine = async (to: { readonly host: string; readonly port: number }): Promise<LineToCut> => {
  const ends = new Set<Socket>();
  let holding = false;
  const server = createServer((near) => {
    const far = connect(to);
    for (const end of [near, far]) {
      ends.add(end);
      end.on('close', () => ends.delete(end));
      if (holding) end.pause();
    }
    const join = (one: Socket, other: Socket): void => {
      one.on('data', (bytes) => other.write(bytes));
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    };
    join(near, far);
    join(far, near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => ends.forEach((end) => end.destroy()),
    hold: (held) => {
      holding = held;
      ends.forEach((end) => (held ? end.pause() : end.resume()));
    },
    close: async () => {
      ends.forEach((end) => end.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
};
