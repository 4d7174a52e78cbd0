import type { Status } from '@baken/protocol';

type UnitStatus = Status['units'][number];
type Words = readonly [chat: string, busy: string, closed: string, opens: string];

const english: Words = ['Chat with us', 'busy now', 'closed now', 'open'];

/** What the button says by itself, in the language of the page that holds it. */
const words: Readonly<Record<string, Words>> = {
  nl: ['Chat met ons', 'nu bezet', 'nu gesloten', 'open'],
  fr: ['Chattez avec nous', 'occupé', 'fermé', 'ouvert'],
  de: ['Mit uns chatten', 'jetzt besetzt', 'jetzt geschlossen', 'offen'],
};

/** Everything follows the site: its letters, its size, its colour, and high contrast where that is on. */
const style = `a{display:inline-flex;flex-wrap:wrap;gap:.5em;align-items:center;min-height:44px;padding:.3em 1.1em;border:2px solid;border-radius:2em;font:inherit;font-weight:600;color:inherit;text-decoration:none;box-sizing:border-box}a:hover{text-decoration:underline}a:focus-visible{outline:3px solid;outline-offset:3px}i{width:.7em;height:.7em;border:2px solid;border-radius:50%}.open i{background:currentColor}small{font-size:inherit;font-weight:400}`;

const everyMilliseconds = 30_000;

/**
 * The chat's button on an organisation's own page: `<a href="…/?unit=jongeren">Jongerenchat</a><script src="…/button.js" data-unit="jongeren"
 * async></script>`. The link is for browsers without scripts; the button takes its place and its words. It keeps nothing and asks nothing but
 * `/v1/status`.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const { origin } = new URL(script.src);
  const { unit, language: asked } = script.dataset;
  const language = (asked ?? document.documentElement.lang).slice(0, 2);
  const [chat, busy, closed, opens] = words[language] ?? english;

  const before = script.previousElementSibling;
  const plain = before instanceof HTMLAnchorElement && before.href.startsWith(origin) ? before : undefined;
  const name = plain?.textContent ?? chat;

  const place = document.createElement('span');
  const shadow = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  const link = document.createElement('a');
  const label = document.createElement('span');
  const more = document.createElement('small');
  link.append(document.createElement('i'), label, more);
  link.href = `${origin}/?${new URLSearchParams({ ...(unit && { unit }), language }).toString()}`;
  link.rel = 'noopener';
  label.textContent = name;

  const show = (units: readonly UnitStatus[], timeZone: string): void => {
    const isSome = (wanted: UnitStatus['availability']): boolean =>
      units.some(({ availability }) => availability === wanted);
    const opensAt = units.flatMap((one) => one.opensAt ?? []).sort()[0];
    const when =
      opensAt &&
      new Intl.DateTimeFormat(language, {
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
      }).format(new Date(opensAt));
    link.className = isSome('open') ? 'open' : '';
    more.textContent = isSome('open')
      ? ''
      : isSome('busy')
        ? busy
        : `${closed}${when ? `, ${opens} ${when}` : ''}`;
  };

  const ask = async (): Promise<void> => {
    try {
      const status = (await (await fetch(`${origin}/v1/status`)).json()) as Status;
      show(
        status.units.filter((one) => !unit || one.unit === unit),
        status.zone,
      );
      link.target = status.opensIn === 'window' ? '_blank' : '';
    } catch {
      // No answer: the link still leads to the page, which says more.
    }
    if (place.isConnected) return;
    shadow.append(link);
    script.after(place);
    plain?.remove();
  };

  void ask();
  setInterval(() => {
    if (!document.hidden) void ask();
  }, everyMilliseconds);
}
