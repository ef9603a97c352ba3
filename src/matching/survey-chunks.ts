import { around, type SurveyTest, tailOf } from './survey-test.ts';
import { isAsciiWord } from './words.ts';

/** More places than this where words of two nodes run together, and all of a chunk is taken to have run together. */
const MANY_SEAMS = 40;

const isRunOn = (text: string, data: string): boolean =>
  isAsciiWord(data.charCodeAt(0)) && isAsciiWord(text.charCodeAt(text.length - 1));

/** Text that is being put together from the nodes of a page, and tested in chunks; what one leaves incomplete is in the next. */
export function createChunks({ ofWords, ofJoined }: SurveyTest) {
  let text = '';
  /** Where two nodes meet within what may be a word. */
  let seams: number[] = [];
  let isJoined = false;

  return {
    add(data: string, isSameNode: boolean): void {
      if (data === '') return;
      if (!isSameNode && isRunOn(text, data)) seams.push(text.length);
      text += data;
    },
    /** Adds text in which words have run together. */
    addJoined(data: string): void {
      text += data;
      isJoined = true;
    },
    /** Whether what was added may lead to a mark; what has yet to be completed is kept. */
    test(): boolean {
      const whole = text;
      const places = seams;
      const rest = tailOf(whole);
      text = rest ?? '';
      seams = [];
      if (rest === undefined) return true;
      const kept = whole.length - rest.length;
      for (const place of places) if (place > kept) seams.push(place - kept);
      if (isJoined || places.length > MANY_SEAMS) {
        // What is kept may have run together anywhere.
        if (isJoined) seams = [text.length];
        isJoined = false;
        return ofJoined(whole);
      }
      if (ofWords(whole)) return true;
      if (places.length === 0) return false;
      const glued = around(whole, places);
      return glued === undefined || ofJoined(glued);
    },
  };
}

export type Chunks = ReturnType<typeof createChunks>;
