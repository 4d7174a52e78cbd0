import type { Request, Response } from 'express';

/** More than this waiting for one slow reader, and it is cut; its page comes back and goes on after the last id it saw. */
const mostWaitingBytes = 256 * 1024;

/** One reader of server-sent events. */
export interface EventStream {
  /** Sends one event. `id` becomes the reader's `Last-Event-ID`. */
  send(name: string, data: unknown, id?: string): void;
  end(): void;
  readonly ended: boolean;
}

/** The open streams of one listener, so that they can be counted and ended together. */
export interface EventStreams {
  /** Begins a stream; `onEnd` runs once, whichever side ended it. */
  begin(request: Request, response: Response, onEnd: () => void): EventStream;
  endAll(): void;
  readonly count: number;
}

/** heartbeatMilliseconds: the longest silence of an open stream; a reader that hears nothing for longer has lost its line. */
export const eventStreams = (heartbeatMilliseconds: number): EventStreams => {
  const open = new Set<EventStream & { beat(): void }>();
  // One timer for all readers: ten thousand timers would cost more than the heartbeats.
  const timer = setInterval(() => {
    for (const stream of open) stream.beat();
  }, heartbeatMilliseconds);
  timer.unref();

  const begin = (request: Request, response: Response, onEnd: () => void): EventStream => {
    let ended = false;
    const finish = (): void => {
      if (ended) return;
      ended = true;
      open.delete(stream);
      onEnd();
    };
    const write = (text: string): void => {
      if (ended) return;
      if (response.writableLength > mostWaitingBytes) {
        response.destroy();
        return finish();
      }
      response.write(text);
    };
    const stream = {
      send: (name: string, data: unknown, id?: string): void =>
        write(`${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
      // An event, since a page cannot hear comments: one that hears nothing for long knows that its line is dead.
      beat: (): void => write('event: beat\ndata:\n\n'),
      end: (): void => {
        if (!ended) response.end();
        finish();
      },
      get ended(): boolean {
        return ended;
      },
    };
    open.add(stream);
    response.on('close', finish);
    request.socket.setNoDelay(true);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    // The first bytes go at once, so that a page knows the line is there; `retry` is how soon it may come back.
    response.write('retry: 1000\n\n');
    return stream;
  };

  return {
    begin,
    endAll: () => {
      clearInterval(timer);
      for (const stream of open) stream.end();
    },
    get count(): number {
      return open.size;
    },
  };
};
