/** How long after the first frame of a tab the others are waited for, in milliseconds. */
const OTHERS_TIME = 10;

/** The first that the frames of a tab tell: until then nothing is drawn that would have to give way to it. */
export interface FirstAnswers {
  /** Resolves when they have answered, or nobody does, and at the latest after a time in milliseconds. */
  wait(longest: number): Promise<void>;
  /** A frame has answered; the others, if there are any, are close behind. */
  onOne(): void;
  /** No other will. */
  onLast(): void;
}

export function firstAnswers(): FirstAnswers {
  let settle = () => {};
  const come = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    wait(longest) {
      setTimeout(settle, longest);
      return come;
    },
    onOne: () => void setTimeout(settle, OTHERS_TIME),
    onLast: settle,
  };
}
