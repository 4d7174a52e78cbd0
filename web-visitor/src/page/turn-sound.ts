/** Two soft tones for whoever asked to be told, made here: no file to load. */
export const turnSound = (): { readonly allow: () => void; readonly play: () => void } => {
  let audio: AudioContext | undefined;
  const tone = (context: AudioContext, hertz: number, at: number): void => {
    const sound = context.createOscillator();
    const volume = context.createGain();
    sound.frequency.value = hertz;
    volume.gain.setValueAtTime(0.15, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
    sound.connect(volume).connect(context.destination);
    sound.start(at);
    sound.stop(at + 0.6);
  };
  return {
    // A browser lets a page be heard only after its visitor did something.
    allow: () => {
      audio ??= new AudioContext();
    },
    play: () => {
      if (audio === undefined) return;
      tone(audio, 523, audio.currentTime);
      tone(audio, 659, audio.currentTime + 0.25);
    },
  };
};
