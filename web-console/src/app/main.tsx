import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { trustStyles } from './trusted-styles.ts';

trustStyles();

// A page that the browser kept whole would show what stood on it before signing out.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
