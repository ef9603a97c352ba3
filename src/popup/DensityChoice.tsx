import type { Density } from '../matching/thin-out.ts';
import type { MessageKey } from '../ui/words.ts';
import type { PopupProps } from './Popup.tsx';

const DENSITY_WORDS: Record<Density, MessageKey> = {
  every: 'densityEvery',
  section: 'densitySection',
  page: 'densityPage',
};

type Props = Pick<PopupProps, 'facts' | 'words' | 'onChooseDensity'>;

/** How often a term is marked on a page. */
export function DensityChoice({ facts, words, onChooseDensity }: Props) {
  return (
    <fieldset class="density">
      <legend>{words('density')}</legend>
      {(Object.keys(DENSITY_WORDS) as Density[]).map((density) => (
        <label key={density}>
          <input
            type="radio"
            name="density"
            value={density}
            checked={facts.density === density}
            onChange={() => onChooseDensity(density)}
          />
          <span>{words(DENSITY_WORDS[density])}</span>
        </label>
      ))}
    </fieldset>
  );
}
