import type { OptionsProps } from './facts.ts';

/** What was just done, with a way back, or what could not be; at the foot of the window, where it is seen from anywhere. */
export function Notices({ facts, words }: OptionsProps) {
  const { notice, failure } = facts;
  return (
    <div class="notices">
      <p role="status">{failure === undefined && notice?.text}</p>
      <p role="alert" class="failure">
        {failure}
      </p>
      {failure === undefined && notice?.undo && (
        <button type="button" onClick={notice.undo}>
          {words('undo')}
        </button>
      )}
    </div>
  );
}
