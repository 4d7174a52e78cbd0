/** Where a walk ended. text: of the page, empty where it stopped before one. */
export interface HttpPage {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** Goes to an address and on along its redirects, with cookies; stops before `until`, whose address is then the answer. */
export type HttpVisit = (address: URL, form?: URLSearchParams, until?: string) => Promise<HttpPage>;

const mostRedirects = 10;

/** A browser as far as signing in and out needs one: it keeps cookies, follows redirects and runs no script. */
export const createHttpBrowser = (): HttpVisit => {
  const cookies = new Map<string, string>();
  return async (address, form, until) => {
    let url = address;
    let body = form;
    for (let step = 0; step < mostRedirects; step += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const posting = body === undefined ? {} : { method: 'POST', body };
      const answer = await fetch(url, { ...posting, redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) keepCookie(cookies, line);
      const location = answer.headers.get('location');
      if (location === null) return { url, status: answer.status, text: await answer.text() };
      url = new URL(location, url);
      body = undefined;
      if (until !== undefined && url.href.startsWith(until)) return { url, status: answer.status, text: '' };
    }
    throw new Error('the sign-in page sends its visitors round in a circle');
  };
};

const keepCookie = (cookies: Map<string, string>, line: string): void => {
  const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
  if (name === undefined || value === undefined) return;
  if (value === '' || /max-age=0\b|expires=Thu, 01[ -]Jan[ -]1970/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
};

/** Where the first form of a page goes. */
export const formAction = ({ url, status, text }: HttpPage): URL => {
  const action = /<form[^>]+action="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  if (action === undefined) throw new Error(`the page has no form (HTTP ${status})`);
  return new URL(action, url);
};
