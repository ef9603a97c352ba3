import type { TextKind } from '../glossary/glossary.ts';
import type { MessageKey } from './words.ts';

/** The messages that name the text. */
type Naming = 'whole' | 'section' | 'paragraph' | 'heading' | 'related' | 'noTerms';

/** How the messages that name the text name it: "In this letter", "In this text". */
export const TEXT_MESSAGES: Record<TextKind, Record<Naming, MessageKey>> = {
  letter: {
    whole: 'theLetter',
    section: 'sectionLetter',
    paragraph: 'quotationParagraph',
    heading: 'quotationTitle',
    related: 'relatedTerms',
    noTerms: 'termsNone',
  },
  text: {
    whole: 'theText',
    section: 'sectionText',
    paragraph: 'quotationTextParagraph',
    heading: 'quotationTextTitle',
    related: 'relatedTextTerms',
    noTerms: 'termsTextNone',
  },
};
