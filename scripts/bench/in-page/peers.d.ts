/** The parts of the peers' interfaces that are used: they ship no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Node);
    mark(words: readonly string[], options: object): void;
    markRegExp(pattern: RegExp, options: object): void;
    unmark(options?: object): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    node: Node,
    options: { readonly find: RegExp; readonly wrap: string; readonly preset?: 'prose' },
  ): { revert(): void };
}
