/** ProseMirror: a document that is edited, and then only read. */
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)]);

/** In the page. */
export function start(root: Element): void {
  const doc = schema.node('doc', null, [
    paragraph('Some feared Thermidor.'),
    paragraph('The Left Opposition lost.'),
  ]);
  let isEditable = true;
  const view = new EditorView(root, {
    state: EditorState.create({ schema, doc }),
    editable: () => isEditable,
  });
  document.getElementById('lock')?.addEventListener('click', () => {
    isEditable = !isEditable;
    view.updateState(view.state);
  });
}
