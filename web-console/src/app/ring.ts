let speaker: AudioContext | undefined;

/** Two soft tones, made here: no file is loaded. A browser stays silent until somebody has touched the page. */
export const ring = (): void => {
  speaker ??= new AudioContext();
  void speaker.resume();
  if (speaker.state === 'running')
    [523.25, 659.25].forEach((hertz, index) => playTone(speaker, hertz, index * 0.22));
};

const playTone = (context: AudioContext | undefined, hertz: number, afterSeconds: number): void => {
  if (context === undefined) return;
  const begin = context.currentTime + afterSeconds;
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, begin);
  loudness.gain.linearRampToValueAtTime(0.18, begin + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.001, begin + 0.5);
  tone.connect(loudness).connect(context.destination);
  tone.start(begin);
  tone.stop(begin + 0.55);
};
