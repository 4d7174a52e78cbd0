import { render } from 'preact';
import { chooseLanguage } from './i18n/choose-language.ts';
import { openPage, type OpenPage } from './page/open-page.ts';
import { PageView } from './page/page-view.tsx';
import './styles/page.css';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('page');

if (root !== null) {
  const page: OpenPage = openPage({
    language: chooseLanguage(asked.get('language'), navigator.languages),
    cameFor: asked.get('unit') ?? undefined,
    show: (state) => render(<PageView state={state} page={page} />, root),
  });
}
