import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventParser, type SentEvent } from './parse-events.ts';

const read = (...pieces: readonly string[]): readonly SentEvent[] => {
  const parse = eventParser();
  return pieces.flatMap((piece) => parse(piece));
};

describe('what the gateway sends', () => {
  it('is one event from its name to the empty line', () => {
    expect(read('id: a:3\nevent: line\ndata: {"one":1}\n\n')).toEqual([
      { id: 'a:3', name: 'line', data: '{"one":1}' },
    ]);
  });

  it('is nothing while the line is only kept open', () => {
    expect(read('retry: 1000\n\n', ':\n\n', ':\n\n')).toEqual([]);
  });

  it('has an id only where one was given', () => {
    expect(read('id: a:3\ndata: 1\n\ndata: 2\n\n')).toEqual([
      { id: 'a:3', name: 'message', data: '1' },
      { name: 'message', data: '2' },
    ]);
  });

  it('keeps colons, spaces and several lines of what was said', () => {
    expect(read('data:  see: this\ndata:\ndata: end\n\n')).toEqual([
      { name: 'message', data: ' see: this\n\nend' },
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('may end its lines in %s', (_name, end) => {
    expect(read(`event: desk${end}data: 1${end}${end}`, `:${end}`)).toEqual([{ name: 'desk', data: '1' }]);
  });

  it('is the same however the network cuts it', () => {
    const text = 'retry: 1000\n\nid: a:1\r\nevent: line\r\ndata: één\r\n\r\n:\n\nevent: desk\ndata: {}\n\n';
    const whole = read(text);
    expect(whole).toHaveLength(2);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (places) => {
        const cuts = [0, ...places, text.length].sort((one, other) => one - other);
        const pieces = cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut));
        expect(read(...pieces)).toEqual(whole);
      }),
    );
  });
});
