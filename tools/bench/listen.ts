import { request } from 'node:http';

/** Hears the counsellor's side of a stream: each line's client message id, with the moment it came. */
export const listenToDesk = (
  consoleUrl: string,
  token: string,
  heard: (clientMessageId: string) => void,
): { close(): void } => {
  let rest = '';
  const asked = request(
    `${consoleUrl}/v1/stream`,
    { headers: { authorization: `Bearer ${token}` } },
    (response) => {
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        const blocks = (rest + part).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const id = /"clientMessageId":"([0-9a-f-]{36})"/.exec(block)?.[1];
          if (id !== undefined) heard(id);
        }
      });
    },
  );
  // The stream is cut when the measure is over.
  asked.on('error', () => undefined);
  asked.end();
  return { close: () => asked.destroy() };
};
