import { render } from 'preact';
import { chooseLanguage } from './i18n/choose-language.ts';
import { followView } from './page/follow-view.ts';
import { openPage } from './page/open-page.ts';
import { loadShutView, PageView } from './page/page-view.tsx';
import './styles/page.css';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('page');
const follow = followView();

if (root !== null)
  openPage({
    language: chooseLanguage(asked.get('language'), navigator.languages),
    cameFor: asked.get('unit') ?? undefined,
    loadShutView,
    show: (state, act, now) => {
      render(<PageView state={state} act={act} now={now} />, root);
      follow(state);
    },
  });
