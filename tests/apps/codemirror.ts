/** CodeMirror: an editor, and a long text that may only be read and is laid out line by line as it is scrolled. */
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** In the page. */
export function start(root: Element): void {
  new EditorView({ doc: 'Thermidor in an editor.\n', parent: root });
  const lines = Array.from({ length: 2_000 }, (_, line) =>
    line % 100 === 0 ? `Line ${line}: the Comintern.` : `Line ${line}.`,
  );
  const reader = new EditorView({
    state: EditorState.create({
      doc: lines.join('\n'),
      extensions: [EditorView.editable.of(false), EditorView.theme({ '&': { height: '200px' } })],
    }),
    parent: root,
  });
  document.getElementById('down')?.addEventListener('click', () => {
    reader.dispatch({
      effects: EditorView.scrollIntoView(reader.state.doc.line(1_001).from, { y: 'start' }),
    });
  });
}
