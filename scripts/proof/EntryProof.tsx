import { CardView } from '../../src/card/CardView.tsx';
import type { CasePolicy, Strength } from '../../src/glossary/entry.ts';
import type { GlossaryIndex, Passage } from '../../src/glossary/glossary.ts';
import { Emphasis } from '../../src/ui/Emphasis.tsx';
import type { Words } from '../../src/ui/words.ts';
import type { NamedTermFile } from '../glossary/read-glossary.ts';
import { formsOf } from '../glossary/term-forms.ts';

interface Props {
  readonly term: NamedTermFile;
  readonly index: GlossaryIndex;
  readonly words: Words;
}

const nothing = () => {};

/** An entry as the card shows it, and beside it everything that its file says and the card does not show. */
export function EntryProof({ term, index, words }: Props) {
  const entry = index.entry(term.id);
  if (!entry) return null;
  const passages = index.passagesOf(entry);
  const { head } = term;
  return (
    <article id={term.id} class="term">
      <CardView
        request={undefined}
        trail={[term.id]}
        passage={passages[0]}
        index={index}
        words={words}
        onFollow={nothing}
        onBack={nothing}
        onCorrect={async () => {}}
        onClose={nothing}
      />
      <div class="behind">
        <p class="small">
          terms/{term.id}.md · paragraphs {head.paragraphs.join(', ')}
        </p>
        <Language
          lang={index.glossary.lang}
          label={head.headword}
          {...head.forms}
          never={head.never}
        />
        {head.forms.hidden.length > 0 && <Row name="hidden" texts={head.forms.hidden} />}
        <h3>Other languages</h3>
        {Object.entries(head.labels).map(([lang, label]) => (
          <Language key={lang} lang={lang} {...label} />
        ))}
        <h3>Passages, the defining one first</h3>
        <ol>
          {passages.map((passage) => (
            <PassageProof key={passage.id} passage={passage} />
          ))}
        </ol>
        <h3>Relations</h3>
        <ul>
          {entry.relations.map(({ words: says, to, paragraph, evidence }) => (
            <li key={`${says} ${to}`}>
              {entry.headword} {says} <a href={`#${to}`}>{index.entry(to)?.headword ?? to}</a>: “
              {evidence}” (¶
              {paragraph})
            </li>
          ))}
        </ul>
        <h3>Sources</h3>
        <ul>
          {entry.sources.map(({ cite, sections, status, url }) => (
            <li key={cite}>
              <Emphasis text={cite} /> — {sections.join(', ')}; {status}
              {url && (
                <>
                  {' '}
                  <a href={url}>{url}</a>
                </>
              )}
            </li>
          ))}
        </ul>
        {head.notes.length > 0 && <h3>Notes for editors</h3>}
        <ul>
          {head.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
    </article>
  );
}

function PassageProof({ passage }: { readonly passage: Passage }) {
  return (
    <li>
      <strong>{passage.id}</strong> “{passage.text}”
      {passage.about.length > 0 && <p class="about">{passage.about.join(' · ')}</p>}
    </li>
  );
}

type Written = Parameters<typeof formsOf>[0];
interface LanguageProps extends Written {
  readonly lang: string;
  readonly label: string;
  readonly never: readonly string[];
  readonly checked?: boolean;
}

/** A term's name and forms in one language, by strength; those whose capitals matter are marked. */
function Language({ lang, label, never, checked = true, ...written }: LanguageProps) {
  const forms = formsOf(written, 'usual');
  const texts = (strength: Strength) =>
    forms
      .filter((form) => form.strength === strength)
      .map((form) => caseMark(form.case) + form.text);
  return (
    <div class="language">
      <p>
        <strong>{lang}</strong> <span lang={lang}>{label}</span>
        {!checked && <em> (unchecked)</em>}
      </p>
      <Row name="strong" lang={lang} texts={texts('strong')} />
      <Row name="weak" lang={lang} texts={texts('weak')} />
      <Row name="never" lang={lang} texts={never} />
    </div>
  );
}

const caseMark = (policy: CasePolicy): string => (policy === 'exact' ? '=' : '');

interface RowProps {
  readonly name: string;
  readonly lang?: string;
  readonly texts: readonly string[];
}

function Row({ name, lang, texts }: RowProps) {
  if (texts.length === 0) return null;
  return (
    <p>
      <span class="small">{name}: </span>
      <span lang={lang}>{texts.join(' · ')}</span>
    </p>
  );
}
