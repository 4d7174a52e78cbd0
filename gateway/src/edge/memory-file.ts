import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

type Encoding = 'br' | 'gzip' | 'identity';
const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: promisify(brotliCompress),
  gzip: promisify<Buffer, Buffer>(gzip),
  identity: (bytes) => Promise.resolve(bytes),
};

/** Something public that is sent often: in memory, and each encoding is made once, when somebody first asks for it. */
export interface MemoryFile {
  readonly extension: string;
  readonly etag: string;
  in(encoding: Encoding): Promise<Buffer>;
}

/** extension: such as `.js`; it says what kind of file it is. */
export const memoryFile = (extension: string, bytes: Buffer): MemoryFile => {
  const made = new Map<Encoding, Promise<Buffer>>();
  return {
    extension,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    in: (encoding) => {
      const making = made.get(encoding) ?? compress[encoding](bytes);
      made.set(encoding, making);
      return making;
    },
  };
};

/** Sends it as small as the browser can take it. */
export const sendMemoryFile = async (
  request: Request,
  response: Response,
  file: MemoryFile,
): Promise<void> => {
  const chosen = request.acceptsEncodings('br', 'gzip', 'identity');
  const encoding = chosen === 'br' || chosen === 'gzip' ? chosen : 'identity';
  const bytes = await file.in(encoding);
  if (encoding !== 'identity') response.set('content-encoding', encoding);
  response.set('vary', 'accept-encoding').type(file.extension).send(bytes);
};
