/** The languages of the embedded issuer's own pages. Keycloak, which stands here in production, speaks them all. */
const words = {
  nl: {
    signIn: 'Aanmelden',
    name: 'Gebruikersnaam',
    password: 'Wachtwoord',
    refused: 'Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar.',
    signOut: 'Afmelden',
    askSignOut: 'Wil je je afmelden?',
    signedOut: 'Je bent afgemeld.',
    ended: 'Deze aanmelding is verlopen of al gebruikt. Begin opnieuw vanuit de console.',
    failed: 'Aanmelden lukt niet met dit adres. Begin opnieuw vanuit de console.',
    toConsole: 'Naar de console',
    demo: 'Voor ontwikkeling en demonstratie. De accounts hier zijn niet echt.',
  },
  en: {
    signIn: 'Sign in',
    name: 'Username',
    password: 'Password',
    refused: 'This username and this password do not belong together.',
    signOut: 'Sign out',
    askSignOut: 'Do you want to sign out?',
    signedOut: 'You are signed out.',
    ended: 'This sign-in has ended or was used before. Begin again from the console.',
    failed: 'Signing in does not work with this address. Begin again from the console.',
    toConsole: 'To the console',
    demo: 'For development and demonstration. The accounts here are not real.',
  },
} as const;

export type PageLanguage = keyof typeof words;
export type Words = (typeof words)[PageLanguage];

export const wordsIn = (language: PageLanguage): Words => words[language];

/** The first language of the list that the pages have. wanted: language tags in order of preference, for example `nl-BE`. */
export const choosePageLanguage = (wanted: readonly string[]): PageLanguage => {
  for (const tag of wanted) {
    if (/^nl\b/i.test(tag)) return 'nl';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
};
