import type { Page } from 'playwright-core';

/**
 * Fills in the sign-in page that the console has sent this browser to, by keyboard as people do, and waits until it has
 * let the person go. The page of the embedded issuer and that of Keycloak have the same fields.
 */
export const signIn = async (page: Page, name: string, password: string): Promise<void> => {
  await page.locator('#username').fill(name);
  await page.locator('#password').fill(password);
  await page.locator('#password').press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/realms/'));
};
