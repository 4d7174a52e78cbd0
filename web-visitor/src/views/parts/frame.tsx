import type { ComponentChildren, JSX } from 'preact';
import { languageNames } from '../../i18n/texts.ts';
import type { Shown } from '../../page/page-state.ts';
import type { View } from '../../page/view-of.ts';
import { LeaveQuickly } from './leave-quickly.tsx';

/** Around every view: whose page this is, the language, and the way out, which is always the first thing on the page. */
export const Frame = ({
  shown,
  view,
  children,
}: {
  shown: Shown;
  view: View;
  children: ComponentChildren;
}): JSX.Element => {
  const { settings, t, language, act } = shown;
  const { logo } = settings.page;
  return (
    <div class={`frame frame-${view}`}>
      <header>
        <p class="whose">
          {logo !== undefined && <img src={`data:image/svg+xml,${encodeURIComponent(named(logo))}`} alt="" />}
          <span>{settings.name}</span>
        </p>
        {settings.languages.length > 1 && (
          <select
            class="language"
            aria-label={t.frame.language}
            value={language}
            onChange={({ currentTarget }) => {
              const wanted = settings.languages.find((one) => one === currentTarget.value);
              if (wanted !== undefined) act.speak(wanted);
            }}
          >
            {settings.languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {languageNames[one]}
              </option>
            ))}
          </select>
        )}
        <LeaveQuickly t={t} leave={act.leaveQuickly} />
      </header>
      <main>{children}</main>
    </div>
  );
};

/** A drawing that stands alone needs its namespace. */
const named = (svg: string): string =>
  svg.includes('xmlns=') ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
