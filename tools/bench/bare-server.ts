import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MongoClient } from 'mongodb';
import { givenToChild, readyChild } from './child.ts';

// The baseline: what a bare `node:http` server in one process reaches on this machine in this run. It answers a button from memory, and it writes
// the same documents in batches to the same store with the same write concern, without rules, keys, services or another side.

const { storeUrl, status } = givenToChild() as { storeUrl: string; status: string };
const client = await MongoClient.connect(storeUrl, { writeConcern: { w: 'majority', journal: true } });
const messages = client.db('bench_bare').collection('messages');
const statusBytes = Buffer.from(status);

interface Waiting {
  readonly document: object;
  readonly done: () => void;
}
let waiting: Waiting[] = [];
let writing = 0;

const write = async (): Promise<void> => {
  const batch = waiting;
  waiting = [];
  writing += 1;
  await messages.insertMany(
    batch.map(({ document }) => document),
    { ordered: false },
  );
  writing -= 1;
  for (const { done } of batch) done();
  if (waiting.length > 0) void write();
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) text += String(part);
  return text;
};

let sequence = 0;
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': statusBytes.length })
      .end(statusBytes);
    return;
  }
  void bodyOf(request).then((text) => {
    const { clientMessageId, text: said } = JSON.parse(text) as { clientMessageId: string; text: string };
    sequence += 1;
    const document = {
      conversationId: 'bare',
      sequence,
      clientMessageId,
      at: new Date(),
      sealed: Buffer.from(said),
    };
    waiting.push({
      document,
      done: () => response.writeHead(201, { 'content-type': 'application/json' }).end('{"sequence":1}'),
    });
    if (writing < 2) setImmediate(() => waiting.length > 0 && void write());
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  readyChild({ url: `http://127.0.0.1:${String(port)}` }, () => client.close());
});
