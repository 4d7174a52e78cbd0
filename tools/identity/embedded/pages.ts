import { hash } from 'node:crypto';
import { wordsIn, type PageLanguage } from './words.ts';

const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #f6f5f2; --sheet: #fff; --line: #6b7280; --act: #0b5d6b; --no: #a4161a }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --paper: #16191d; --sheet: #20242a; --line: #9aa3af; --act: #7fd3e0; --no: #ffb4ab } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { width: min(24rem, 100vw - 2rem); padding: 2rem; background: var(--sheet); border-radius: .75rem }
h1 { margin: 0 0 .25rem; font-size: 1.5rem }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600 }
input { width: 100%; padding: .6rem; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: .375rem }
button { width: 100%; min-height: 2.75rem; margin-top: 1.5rem; font: inherit; font-weight: 600; color: var(--sheet); background: var(--act); border: 0; border-radius: .375rem; cursor: pointer }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px }
a { color: var(--act) }
.refused { color: var(--no); font-weight: 600 }
small { display: block; margin-top: 1.5rem }
`;

/** Presses the only button, for a console that has already shown who is asking. Without scripts the person presses it. */
const pressScript = `document.querySelector('button').click();`;

const allow = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/**
 * What these pages may do: nothing but their own style and their own forms. `report-sample` allows no script by itself;
 * oidc-provider puts the hash of the one it needs behind it.
 * formTargets: origins that a form may end at after redirects, which browsers count too.
 */
export const pagePolicy = (formTargets: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src ${allow(style)}`,
    `script-src 'report-sample' ${allow(pressScript)}`,
    `form-action 'self' ${formTargets.join(' ')}`.trim(),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** consoleUrl: where a person can begin again. */
export interface Page {
  readonly language: PageLanguage;
  readonly organisation: string;
  readonly consoleUrl: string | undefined;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const pageOf = ({ language, organisation }: Page, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title} · ${organisation}`)}</title>
<style>${style}</style>
</head>
<body><main>
<h1>${escapeHtml(organisation)}</h1>
${body}
<small>${wordsIn(language).demo}</small>
</main></body>
</html>`;

/** The fields have Keycloak's names and ids. name: as typed before, when the first try was refused. */
export const signInPage = (page: Page, action: string, refused?: { readonly name: string }): string => {
  const words = wordsIn(page.language);
  const told = refused ? ` aria-invalid="true" aria-describedby="refused"` : '';
  return pageOf(
    page,
    words.signIn,
    `<p>${words.signIn}</p>
${refused ? `<p class="refused" id="refused" role="alert">${words.refused}</p>` : ''}
<form method="post" action="${escapeHtml(action)}">
<label for="username">${words.name}</label>
<input id="username" name="username" value="${escapeHtml(refused?.name ?? '')}" autocomplete="username" autocapitalize="none" spellcheck="false" required${told}${refused ? '' : ' autofocus'}>
<label for="password">${words.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${told}${refused ? ' autofocus' : ''}>
<button type="submit">${words.signIn}</button>
</form>`,
  );
};

/** form: oidc-provider's, with the id `op.logoutForm`. sure: whether the console showed whose session this is. */
export const signOutPage = (page: Page, form: string, sure: boolean): string => {
  const words = wordsIn(page.language);
  return pageOf(
    page,
    words.signOut,
    `<p>${words.askSignOut}</p>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">${words.signOut}</button>
${sure ? `<script>${pressScript}</script>` : ''}`,
  );
};

export const messagePage = (page: Page, message: 'signedOut' | 'ended' | 'failed'): string => {
  const words = wordsIn(page.language);
  const way =
    page.consoleUrl === undefined
      ? ''
      : `<p><a href="${escapeHtml(page.consoleUrl)}">${words.toConsole}</a></p>`;
  return pageOf(page, words.signIn, `<p role="status">${words[message]}</p>\n${way}`);
};
