import { around, behind, type SurveyTest, tailOf } from './survey-test.ts';
import { isAsciiWord } from './words.ts';

/** Text is put together of parts only when it is looked into: never before all of a chunk is there. */
const lastOf = (text: string): number => text.charCodeAt(text.length - 1);

/** Text that is being put together from the nodes of a page, and tested in chunks; what one leaves incomplete is in the next. */
export function createChunks({ ofWords, endsAt, ofJoined }: SurveyTest) {
  let text = '';
  /** The last code unit of it. */
  let last = Number.NaN;
  /** Where two nodes meet within what may be a word. */
  let seams: number[] = [];
  let isJoined = false;
  /** Whether what is kept of the text before may have run together, and how much of it there is. */
  let isKeptJoined = false;
  let keptLength = 0;

  return {
    add(data: string, isSameNode: boolean): void {
      if (data === '') return;
      if (!isSameNode && isAsciiWord(last) && isAsciiWord(data.charCodeAt(0)))
        seams.push(text.length);
      text += data;
      last = lastOf(data);
    },
    /** Adds text in which words have run together. */
    addJoined(data: string): void {
      text += data;
      if (data !== '') last = lastOf(data);
      isJoined = true;
    },
    /** The text that was added where it may lead to a mark; what has yet to be completed is kept. */
    test(): string | undefined {
      const whole = text;
      const places = seams;
      const rest = tailOf(whole);
      const before = keptLength;
      text = rest ?? '';
      last = lastOf(text);
      keptLength = text.length;
      seams = [];
      if (rest === undefined) return whole;
      const kept = whole.length - rest.length;
      for (const place of places) if (place > kept) seams.push(place - kept);
      if (isJoined) {
        // What is kept may have run together anywhere.
        isJoined = false;
        isKeptJoined = true;
        return ofJoined(whole) ? whole : undefined;
      }
      if (isKeptJoined) {
        isKeptJoined = rest.length > whole.length - before;
        const joint = around(whole, [before]);
        if (joint === undefined || ofJoined(joint)) return whole;
      }
      if (ofWords(whole)) return whole;
      if (places.length === 0) return undefined;
      const glued = around(whole, places);
      const begun = places.map((place) => ` x ${behind(whole, place)}`);
      if (glued === undefined || ofWords(glued + begun.join(''))) return whole;
      return places.some((place) => endsAt(whole, place)) ? whole : undefined;
    },
    /** What is kept of the text. */
    kept: () => text,
    /** Goes back to what was kept before. */
    goBack(kept: string): void {
      text = kept;
      last = lastOf(text);
      keptLength = kept.length;
      isKeptJoined = true;
    },
  };
}

export type Chunks = ReturnType<typeof createChunks>;
