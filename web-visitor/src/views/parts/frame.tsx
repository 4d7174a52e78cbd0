import type { ComponentChildren, JSX } from 'preact';
import type { Shown } from '../../page/shown.ts';
import { LeaveQuickly } from './leave-quickly.tsx';

/** Around every view: whose page this is, the language, and the way out. */
export const Frame = (shown: Shown & { children?: ComponentChildren }): JSX.Element => {
  const { settings, session, t, language, act, view, shifts, children } = shown;
  const { languages, name, page } = settings;
  return (
    <div class={`frame ${view}`}>
      <header>
        <p class="whose">
          {page.logo && <img src={drawing(page.logo)} alt="" />}
          {name}
        </p>
        {languages.length > 1 && (
          <select
            class="language"
            aria-label={t.frame.language}
            value={language}
            onChange={({ currentTarget: { selectedIndex } }) =>
              act.speak(languages[selectedIndex] ?? language)
            }
          >
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {one.toUpperCase()}
              </option>
            ))}
          </select>
        )}
        <LeaveQuickly t={t} shifts={shifts} leave={act.leaveQuickly} />
      </header>
      <div role="status">
        {'isCutOff' in session && session.isCutOff && <p class="note">{t.frame.noLine}</p>}
      </div>
      <main>{children}</main>
    </div>
  );
};

/** A drawing that stands alone needs its namespace. */
const drawing = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg.replace(/^<svg(?!.*xmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg"'))}`;
