/** A voice of the device itself, for lines without a clip: one that speaks here and sends the words nowhere. */

/** A voice that has not begun by then will not. Milliseconds. */
const BEGINS_WITHIN_MS = 1_200;

export function deviceVoice(locale: string): SpeechSynthesisVoice | null {
  const language = locale.split('-')[0]!;
  const voices = (window.speechSynthesis?.getVoices() ?? []).filter(
    ({ localService, lang, name }) =>
      localService && lang.split(/[-_]/)[0] === language && !/online|network/i.test(name),
  );
  return voices.find(({ lang }) => /GB/i.test(lang)) ?? voices[0] ?? null;
}

export interface DeviceSpeech {
  text: string;
  voice: SpeechSynthesisVoice;
  slow: boolean;
  volume: number;
  started(): void;
  /** Where the word that is said begins in the text. */
  word(at: number): void;
  ended(heard: boolean): void;
}

/** Returns how to stop it; then `ended` is not told. */
export function speakOnDevice({ text, voice, slow, volume, started, word, ended }: DeviceSpeech): () => void {
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = slow ? 0.75 : 0.95;
  words.volume = volume;
  let over = false;
  const end = (heard: boolean) => {
    if (over) return;
    over = true;
    clearTimeout(patience);
    if (!heard) speechSynthesis.cancel();
    ended(heard);
  };
  const patience = setTimeout(() => end(false), BEGINS_WITHIN_MS);
  words.onstart = () => {
    clearTimeout(patience);
    started();
  };
  words.onboundary = ({ name, charIndex }) => name === 'word' && word(charIndex);
  words.onend = () => end(true);
  words.onerror = () => end(false);
  speechSynthesis.speak(words);
  return () => {
    over = true;
    clearTimeout(patience);
    speechSynthesis.cancel();
  };
}
