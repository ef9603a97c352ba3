import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Backup as BackupFile } from '../extension/backup.ts';
import { FileHolds } from './FileHolds.tsx';
import type { OptionsProps } from './facts.ts';
import { Question } from './Question.tsx';

/** What is asked before all is replaced. */
type Asked = { readonly type: 'reset' } | { readonly type: 'import'; readonly backup: BackupFile };

/** Export, import, reset. */
export function Backup({ acts, words }: OptionsProps) {
  const [asked, setAsked] = useState<Asked>();
  const [refusal, setRefusal] = useState('');
  const fileInput = useRef<HTMLInputElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  /** Which button the question came from: the focus goes back there. */
  const from = useRef<'import' | 'reset' | undefined>(undefined);
  useLayoutEffect(() => {
    if (!asked && from.current)
      buttons.current?.querySelector<HTMLElement>(`.${from.current}`)?.focus();
    from.current = asked?.type;
  }, [asked]);

  const readFile = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    // So that the same file can be chosen again.
    const outcome = file && (await acts.readFile(file));
    input.value = '';
    if (!outcome) return;
    const isRefused = 'refused' in outcome;
    setRefusal(isRefused ? words(outcome.refused, ...outcome.values) : '');
    setAsked(isRefused ? undefined : { type: 'import', backup: outcome });
  };
  const answer = async (isYes: boolean) => {
    // Taken away first: a second press must not answer it again.
    setAsked(undefined);
    if (isYes && asked?.type === 'import') await acts.importAll(asked.backup);
    if (isYes && asked?.type === 'reset') await acts.reset();
  };
  return (
    <section class="backup">
      <h2>{words('backup')}</h2>
      <p>{words('backupWhat')}</p>
      <input
        ref={fileInput}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => void readFile(event.currentTarget)}
      />
      <div class="buttons" ref={buttons}>
        <button type="button" class="export" onClick={() => void acts.exportAll()}>
          {words('exportSettings')}
        </button>
        <button type="button" class="import" onClick={() => fileInput.current?.click()}>
          {words('importSettings')}
        </button>
        <button
          type="button"
          class="reset"
          onClick={() => {
            setRefusal('');
            setAsked({ type: 'reset' });
          }}
        >
          {words('reset')}
        </button>
      </div>
      <p role="alert" class="failure">
        {refusal}
      </p>
      {asked?.type === 'import' && (
        <Question yes={words('importReplace')} words={words} onAnswer={(is) => void answer(is)}>
          <FileHolds
            overview={acts.overviewOf(asked.backup)}
            saved={asked.backup.saved}
            words={words}
          />
          <p>{words('importReplaces')}</p>
        </Question>
      )}
      {asked?.type === 'reset' && (
        <Question yes={words('resetButton')} words={words} onAnswer={(is) => void answer(is)}>
          <p>{words('resetAsks')}</p>
        </Question>
      )}
    </section>
  );
}
