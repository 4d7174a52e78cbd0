import { createStore } from '../connection/store.ts';

/** The dialog that lies over the whole console, if any. */
export const openDialog = createStore<'shortcuts' | 'sign-out' | undefined>(undefined);

export const openShortcuts = (): void => openDialog.set('shortcuts');
export const askToSignOut = (): void => openDialog.set('sign-out');
export const closeDialog = (): void => openDialog.set(undefined);
