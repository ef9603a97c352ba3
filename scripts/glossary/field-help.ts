/** What an editor says of each field: README.md's words, in short. */
import type { Head, ListedPassage, ListedSentences, Meta, SubjectFile } from './schema.ts';

export const TERM_HELP: Record<keyof Head, string> = {
  headword: 'How the term is named, as a reader would look for it.',
  kind: 'What the term is a name of.',
  gloss: 'One line of at most 15 words that stands alone.',
  paragraphs: 'Where the text speaks of it: numbers from 1, or title.',
  defining: 'The passage that shows the term best, whole and copied exactly.',
  forms:
    'Spellings. strong: always marked; contested: unless the text around shows another sense; weak: only where a page is about it; hidden: found, never shown.',
  evidence:
    'How much must speak for the subject where a weak form is marked: little, usual, or much for words of everyday life.',
  never: 'Longer phrases in which a form does not mean the term.',
  labels: 'The term in other languages, by language code.',
  relations: 'What the text says of this term and another, with its own words as evidence.',
  sources: 'Works behind the sections.',
  notes: 'Remarks for the editors, not shown to readers.',
};

export const META_HELP: Record<keyof Meta, string> = {
  title: 'The title of the text.',
  author: 'Who wrote the text.',
  date: 'When it was written, as readers are told.',
  kind: 'What the interface calls the text.',
  lang: 'The language of the text, two or three letters.',
  text: 'The name of the file that has the text.',
  headingParagraphs: 'How many paragraphs of the file, from the first, are its heading.',
  citation: 'The edition, as it stands under every quotation.',
  citationNote: 'A remark behind the citation.',
  bibliography:
    'How a bibliography lists the edition: type, a type of BibTeX (book, incollection), and its fields.',
  example:
    'A short paragraph such as other pages have, with terms in it: the welcome page shows it marked.',
  slips:
    'Slips of the transcription, each noted beside its passage; the text itself is never mended.',
  decisions: 'Which of the terms that claim a form has it, and why.',
  complete: 'Whether every entry must say what the term means in the text and in history.',
  relationTypes: 'The kinds of relation, and how a sentence between two headwords says them.',
};

export const PASSAGE_HELP: Record<keyof ListedPassage, string> = {
  passage: 'A unit (p3s1) or a run of neighbouring ones in one paragraph (p3s1-p3s2).',
  begins: 'Its first words, exactly: a guard against the wrong number.',
  about: 'What it is about, in other words than its own: lines that a page’s sentence may share.',
  terms: 'Terms that it speaks of without a form of theirs.',
};

export const SENTENCES_HELP: Record<keyof ListedSentences, string> = {
  passage: 'A passage of passages.yaml, or a unit where there is no such file.',
  sentences: 'Sentences as pages would have them beside which this passage should be shown.',
};

export const SUBJECT_HELP: Record<keyof SubjectFile, string> = {
  terms: 'Terms whose strong forms show the subject; those of the others only hint at it.',
  shows:
    'By language: words that hardly ever stand in a text about something else. * is any ending.',
  hints: 'By language: words of the subject that other texts have too.',
  elsewhere: 'By language: words near which everyday words mean something else.',
};
