import { useState } from 'preact/hooks';
import { tellTime } from '../ui/tell-time.ts';
import type { OptionsProps } from './facts.ts';
import { ListHeading } from './ListHeading.tsx';
import { Rows } from './Rows.tsx';
import { siteName } from './site-name.ts';

/** The sites that are off, and a way to add one. */
export function OffSites(props: OptionsProps) {
  const { facts, acts, words } = props;
  const { offSites } = facts.overview;
  const timeOf = (until: number) => tellTime(until, new Date(), words('language'));
  const rows = offSites.map(({ site, until }) => ({
    key: site,
    name: siteName(site, words),
    note: until === undefined ? undefined : words('offSiteUntil', timeOf(until)),
    onButton: () => acts.switchSite(site, true),
  }));
  return (
    <section class="off-sites">
      <ListHeading name={words('offSites')} count={rows.length} words={words} />
      {rows.length > 0 ? (
        <Rows rows={rows} button={words('switchOn')} />
      ) : (
        <p class="none">{words('offSitesNone')}</p>
      )}
      <AddSite {...props} />
    </section>
  );
}

function AddSite({ acts, words }: OptionsProps) {
  const [text, setText] = useState('');
  const [isUnclear, setUnclear] = useState(false);
  const add = async (event: Event) => {
    event.preventDefault();
    const site = acts.siteNamed(text);
    setUnclear(site === undefined);
    if (site !== undefined && (await acts.switchSite(site, false))) setText('');
  };
  return (
    <form class="add-site" onSubmit={(event) => void add(event)}>
      <label for="site">{words('addSite')}</label>
      <div>
        <input
          id="site"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={text}
          aria-invalid={isUnclear}
          aria-describedby="site-unclear"
          onInput={(event) => {
            setText(event.currentTarget.value);
            setUnclear(false);
          }}
        />
        <button type="submit">{words('addSiteButton')}</button>
      </div>
      <p id="site-unclear" role="alert" class="failure">
        {isUnclear && words('addSiteUnclear')}
      </p>
    </form>
  );
}
