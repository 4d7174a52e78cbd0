import type { Page } from 'playwright-core';
import type { World } from '../world.ts';
import { signIn } from './sign-in.ts';

/** A counsellor with a laptop, at the console. */
export interface Counsellor {
  readonly page: Page;
  becomeAvailable(): Promise<void>;
  /** Waits for an offer and takes it. */
  acceptOffer(): Promise<void>;
  say(text: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  end(): Promise<void>;
}

/** Opens the console and signs in with the code flow, on the identity server's own page. */
export const counsellorInBrowser = async (world: World, name = 'counsellor-1'): Promise<Counsellor> => {
  const account = world.baken.accounts.find((candidate) => candidate.name === name);
  if (account === undefined) throw new Error(`there is no account ${name}`);
  const context = await world.browse(1_280);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(world.baken.consoleUrl);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.waitForURL((url) => url.pathname.startsWith('/realms/'));
  await signIn(page, account.name, account.password);
  await page.getByText('Mijn status').first().waitFor();
  const sees = async (text: string | RegExp): Promise<void> => {
    await page.getByText(text).first().waitFor({ state: 'visible', timeout: 20_000 });
  };
  return {
    ...{ page, sees },
    becomeAvailable: async () => {
      await page.getByRole('button', { name: 'Beschikbaar worden' }).click();
      await sees('Bezoekers worden aan jou aangeboden.');
    },
    acceptOffer: async () => {
      await page.getByRole('button', { name: 'Aannemen', exact: true }).click({ timeout: 20_000 });
      await page.getByRole('button', { name: 'Beëindigen' }).first().waitFor();
    },
    say: async (text) => {
      const box = page.getByRole('textbox').last();
      await box.fill(text);
      await box.press('Enter');
      await sees(text);
    },
    end: async () => {
      await page.getByRole('button', { name: 'Beëindigen' }).first().click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /beëindigen/i })
        .last()
        .click();
    },
  };
};
