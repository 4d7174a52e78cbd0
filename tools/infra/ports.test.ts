import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { firstLine, freePort } from './ports.ts';

const listen = async (greeting: string): Promise<{ port: number; close: () => void }> => {
  const server = createServer((socket) => socket.write(greeting));
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { port, close: () => server.close() };
};

describe('a port', () => {
  it('that is in use is named in one sentence that says what to do', async () => {
    const { port, close } = await listen('hello');
    await expect(freePort(port)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use; stop what listens there or choose another port.`,
    );
    close();
  });

  it('that is free is given as wanted', async () => {
    const port = await freePort();
    expect(await freePort(port)).toBe(port);
  });

  it('tells who listens there by its first line', async () => {
    const { port, close } = await listen('INFO {"jetstream":true}\r\nmore');
    expect(await firstLine(port, 1_000)).toBe('INFO {"jetstream":true}');
    close();
    expect(await firstLine(await freePort(), 1_000)).toBeUndefined();
  });
});
