import type { Entry, Section, SectionName, TermId } from '../glossary/entry.ts';
import type { GlossaryIndex } from '../glossary/glossary.ts';
import { Emphasis } from './Emphasis.tsx';
import type { WayToText } from './PlaceLink.tsx';
import { Quotation, type Quoted } from './Quotation.tsx';
import { TEXT_MESSAGES } from './text-messages.ts';
import type { MessageKey, Words } from './words.ts';

interface Props {
  readonly entry: Entry;
  readonly quoted: Quoted | undefined;
  readonly index: GlossaryIndex;
  readonly words: Words;
  readonly wayToText?: WayToText | undefined;
  readonly onFollow: (term: TermId) => void;
}

/** What a newcomer asks for comes first: the quotation has just spoken of the text. */
const SECTION_ORDER: readonly SectionName[] = ['history', 'letter', 'disputed', 'confusion'];

const SECTION_TITLES: Record<Exclude<SectionName, 'letter'>, MessageKey> = {
  history: 'sectionHistory',
  disputed: 'sectionDisputed',
  confusion: 'sectionConfusion',
};

/** An entry as card and popup show it: definition, quotation, sections, sources, related terms. */
export function EntryView({ entry, quoted, index, words, wayToText, onFollow }: Props) {
  const related = index.relatedTo(entry);
  const messages = TEXT_MESSAGES[index.glossary.kind];
  const sections = SECTION_ORDER.flatMap((name) =>
    entry.sections.filter((section) => section.name === name),
  );
  return (
    <div class="entry">
      <p class="gloss">
        <Emphasis text={entry.gloss} />
      </p>
      {quoted && (
        <Quotation
          key={entry.id}
          {...quoted}
          term={entry.id}
          glossary={index.glossary}
          words={words}
          wayToText={wayToText}
        />
      )}
      {sections.map((section) => (
        <SectionView
          key={section.name}
          section={section}
          title={words(section.name === 'letter' ? messages.section : SECTION_TITLES[section.name])}
        />
      ))}
      {entry.sources.length > 0 && (
        <details class="sources">
          <summary>{words('sources', entry.sources.length)}</summary>
          <ul>
            {entry.sources.map(({ cite, status }) => (
              <li key={cite}>
                <Emphasis text={cite} />{' '}
                <span class="small">
                  {words(status === 'consulted' ? 'sourceConsulted' : 'sourcePointer')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {related.length > 0 && (
        <nav class="related" aria-label={words(messages.related)}>
          <h3>{words(messages.related)}</h3>
          <ul>
            {related.map(({ id, headword }) => (
              <li key={id}>
                <button type="button" onClick={() => onFollow(id)}>
                  {headword}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

function SectionView({ section, title }: { readonly section: Section; readonly title: string }) {
  return (
    <section class={`section-${section.name}`}>
      <h3>{title}</h3>
      {section.paragraphs.map((text) => (
        <p key={text}>
          <Emphasis text={text} />
        </p>
      ))}
    </section>
  );
}
