import type { Status } from '@baken/protocol';

type UnitStatus = Status['units'][number];
type Words = readonly [open: string, busy: string, closed: string, opens: string];

/** Open, busy, closed, and how the next opening is said. The page that holds the button says in which language. */
const words: Readonly<Record<string, Words>> = {
  nl: ['Chat met ons', 'Chat: nu bezet', 'Chat: nu gesloten', 'open'],
  fr: ['Chattez avec nous', 'Chat : occupé', 'Chat : fermé', 'ouvert'],
  de: ['Mit uns chatten', 'Chat: besetzt', 'Chat: geschlossen', 'offen'],
};

const english: Words = ['Chat with us', 'Chat: busy now', 'Chat: closed now', 'open'];

/** Everything follows the site: its letters, its size, its colour, and high contrast where that is on. */
const style = `a{display:inline-flex;gap:.5em;align-items:center;min-height:2.75em;padding:.3em 1.1em;border:2px solid;border-radius:2em;font:inherit;font-weight:600;color:inherit;text-decoration:none;box-sizing:border-box}a:hover{text-decoration:underline}a:focus-visible{outline:3px solid;outline-offset:3px}i{width:.7em;height:.7em;border:2px solid;border-radius:50%}.open i{background:currentColor}small{font-weight:400}`;

const everyMilliseconds = 30_000;

/**
 * The chat's button on an organisation's own page: `<script src="…/button.js" data-unit="jongeren" async></script>`. It keeps nothing and asks
 * nothing but `/v1/status`; a link that stands right before it, for browsers without scripts, is replaced.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { origin } = new URL(script.src);
  const { unit, language: asked } = script.dataset;
  const language = (asked ?? document.documentElement.lang).slice(0, 2);
  const [open, busy, closed, opens] = words[language] ?? english;

  const place = document.createElement('span');
  const shadow = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  const link = document.createElement('a');
  const label = document.createElement('span');
  const when = document.createElement('small');
  link.append(document.createElement('i'), label, when);
  link.href = `${origin}/?${new URLSearchParams({ ...(unit && { unit }), language }).toString()}`;
  link.rel = 'noopener';

  const show = (units: readonly UnitStatus[], zone: string): void => {
    const best =
      units.find(({ availability }) => availability === 'open') ??
      units.find(({ availability }) => availability === 'busy');
    const opensAt = best ? undefined : units.flatMap((one) => one.opensAt ?? []).sort()[0];
    link.className = best?.availability ?? 'offline';
    label.textContent = best === undefined ? closed : best.availability === 'open' ? open : busy;
    when.textContent =
      opensAt === undefined
        ? ''
        : `(${opens} ${new Intl.DateTimeFormat(language, { weekday: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(opensAt))})`;
  };

  const ask = async (): Promise<void> => {
    try {
      const status = (await (await fetch(`${origin}/v1/status`)).json()) as Status;
      const units = status.units.filter((one) => !unit || one.unit === unit);
      show(units, status.zone);
      link.target = status.opensIn === 'window' ? '_blank' : '';
    } catch {
      // No answer: the link still leads to the page, which says more.
      label.textContent ||= 'Chat';
    }
    if (!place.isConnected) {
      const before = script.previousElementSibling;
      if (before instanceof HTMLAnchorElement && before.href.startsWith(origin)) before.remove();
      shadow.append(link);
      script.after(place);
    }
  };

  void ask();
  setInterval(() => {
    if (document.visibilityState === 'visible') void ask();
  }, everyMilliseconds);
}
