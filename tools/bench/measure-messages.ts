import { setTimeout as wait } from 'node:timers/promises';
import { httpClient } from './http-client.ts';
import { listenToDesk } from './listen.ts';
import { measure, percentile, type Load, type Measured } from './measure.ts';
import { newKey, type BakenTold, type OpenConversation } from './open-conversations.ts';

const text = 'Ik weet niet goed hoe ik moet beginnen, maar ik ben blij dat er iemand is.';

/**
 * Durable messages that the other side has seen, per second: each visitor posts and waits for the tick, the counsellors' streams are open. The
 * percentiles are from the post to the other side's stream.
 */
export const measureMessages = async (
  baken: BakenTold,
  conversations: readonly OpenConversation[],
  load: Load,
): Promise<Measured> => {
  const sentAt = new Map<string, number>();
  const delays: number[] = [];
  const tokens = [...new Set(conversations.map(({ token }) => token))];
  const streams = tokens.map((token) =>
    listenToDesk(baken.consoleUrl, token, (id) => {
      const at = sentAt.get(id);
      if (at !== undefined) delays.push(performance.now() - at);
      sentAt.delete(id);
    }),
  );
  await wait(500);
  const client = httpClient(baken.visitorUrl, load.atOnce);
  const posted = await measure(load, async (worker) => {
    const conversation = conversations[worker % conversations.length];
    if (conversation === undefined) throw new Error('there is no conversation to speak in');
    const clientMessageId = newKey();
    sentAt.set(clientMessageId, performance.now());
    const headers = { cookie: conversation.cookie, 'content-type': 'application/json' };
    await client.send('POST', '/v1/messages', headers, JSON.stringify({ clientMessageId, text }));
  });
  // Whatever is still on its way arrives within a second or is counted as lost.
  for (let patience = 0; sentAt.size > 0 && patience < 100; patience += 1) await wait(20);
  client.close();
  for (const stream of streams) stream.close();
  if (sentAt.size > 0)
    throw new Error(`${String(sentAt.size)} acknowledged messages did not reach the other side`);
  delays.sort((one, other) => one - other);
  return { perSecond: posted.perSecond, p50: percentile(delays, 0.5), p99: percentile(delays, 0.99) };
};

/** The same posts to the bare server. */
export const measureBareMessages = async (url: string, load: Load): Promise<Measured> => {
  const client = httpClient(url, load.atOnce);
  const headers = { 'content-type': 'application/json' };
  const posted = await measure(load, async () => {
    await client.send('POST', '/messages', headers, JSON.stringify({ clientMessageId: newKey(), text }));
  });
  client.close();
  return posted;
};

/** The button: the status from memory. */
export const measureButton = async (url: string, path: string, load: Load): Promise<Measured> => {
  const client = httpClient(url, load.atOnce);
  const answers = await measure(load, async () => {
    await client.send('GET', path, {});
  });
  client.close();
  return answers;
};
