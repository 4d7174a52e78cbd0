import { Agent, request } from 'node:http';

/** One request over kept connections. Gives the body as text; throws for any status but those expected. */
export type Send = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
) => Promise<string>;

/** connections: how many are kept open at most. */
export const httpClient = (origin: string, connections: number): { readonly send: Send; close(): void } => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send: Send = (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const asked = request(`${origin}${path}`, { method, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode = 0 } = response;
          if (statusCode >= 200 && statusCode < 300) resolve(text);
          else reject(new Error(`${method} ${path} gave ${String(statusCode)} ${text}`));
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  return { send, close: () => agent.destroy() };
};
