import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';

/** So wide that the conversation and what is known of the visitor fit beside each other; else the one covers the other. */
const wide = '(min-width: 1150px)';

/** Whether it is shown what is known of the visitor: at first where there is room, then as I say. */
export const useAboutShown = (): readonly [boolean, Dispatch<SetStateAction<boolean>>] => {
  const [shown, setShown] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const room = matchMedia(wide);
    const fit = (): void => setShown(room.matches);
    room.addEventListener('change', fit);
    return () => room.removeEventListener('change', fit);
  }, []);
  return [shown, setShown];
};
