import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { World } from '../world.ts';

/** What somebody fills in at the door: labels as the page shows them. */
export interface AtTheDoor {
  readonly nickname?: string;
  /** Radio buttons to choose, by their label, in the order in which they come. */
  readonly choose?: readonly string[];
}

/** A visitor with an old phone: a browser of their own, 360 pixels wide. */
export interface Visitor {
  readonly page: Page;
  /** Addresses that the page asked anything of, beside Baken's own. */
  readonly elsewhere: readonly string[];
  /** Goes to a page of the organisation that includes the button, and follows it. */
  comeByButton(unit?: string): Promise<void>;
  /** Fills the door in and asks to come in. */
  comeIn(door: AtTheDoor): Promise<void>;
  say(text: string): Promise<void>;
  /** Waits until the page shows this text. */
  sees(text: string | RegExp): Promise<void>;
  everythingShown(): Promise<string>;
}

export const visitorInBrowser = async (world: World, width = 360): Promise<Visitor> => {
  const context = await world.browse(width);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const elsewhere: string[] = [];
  const own = new URL(world.baken.visitorUrl).origin;
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (
      protocol.startsWith('http') &&
      origin !== own &&
      request.frame() === page.mainFrame() &&
      page.url().startsWith(own)
    )
      elsewhere.push(origin);
  });
  const sees = async (text: string | RegExp): Promise<void> => {
    await page.getByText(text).first().waitFor({ state: 'visible', timeout: 20_000 });
  };
  return {
    ...{ page, elsewhere, sees },
    comeByButton: async (unit) => {
      const site = await organisationsSite(own, unit);
      await page.goto(site.url);
      const link = page.getByRole('link', { name: /Chat/ });
      await link.waitFor();
      const [opened] = await Promise.all([
        page
          .context()
          .waitForEvent('page', { timeout: 1_500 })
          .catch(() => undefined),
        link.click(),
      ]);
      // Where the organisation lets the chat open in a window of its own, the visitor goes on in this one: it is the same address.
      const address = opened?.url();
      await opened?.close();
      if (address !== undefined) await page.goto(address === 'about:blank' ? own : address);
      await page.waitForURL((url) => url.origin === own);
      site.close();
    },
    comeIn: async ({ nickname, choose = [] }) => {
      for (const label of choose) {
        // Long lists are a select, short ones are radio buttons.
        const option = page.locator('option', { hasText: label }).first();
        if ((await option.count()) === 0) await page.getByRole('radio', { name: label }).first().check();
        else
          await page
            .locator('select', { has: option })
            .selectOption((await option.getAttribute('value')) ?? '');
      }
      if (nickname !== undefined) await page.locator('#field-nickname').fill(nickname);
      await page.getByRole('button', { name: 'Naar de chat' }).click();
    },
    say: async (text) => {
      await page.locator('#writing').fill(text);
      await page.keyboard.press('Enter');
      await sees(text);
    },
    everythingShown: () => page.locator('body').innerText(),
  };
};

/** A page of the organisation's own site, on another origin, with the button in it. */
const organisationsSite = async (
  bakenUrl: string,
  unit = '',
): Promise<{ readonly url: string; close(): void }> => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="nl"><title>De organisatie</title><h1>Hulp</h1><script src="${bakenUrl}/button.js" data-unit="${unit}" async></script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
