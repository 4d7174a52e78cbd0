/** Two soft tones for whoever asked to be told, made here: no file to load. Gives back how to play them. */
export const allowTurnSound = (): (() => void) => {
  const audio = new AudioContext();
  const tone = (hertz: number, at: number): void => {
    const sound = audio.createOscillator();
    const volume = audio.createGain();
    sound.frequency.value = hertz;
    volume.gain.setValueAtTime(0.15, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
    sound.connect(volume).connect(audio.destination);
    sound.start(at);
    sound.stop(at + 0.6);
  };
  return () => {
    tone(523, audio.currentTime);
    tone(659, audio.currentTime + 0.25);
  };
};
