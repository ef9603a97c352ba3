/** The page that explains: the keys as they are, what is marked and what is not, and what is kept. */
import glossary from 'glossary:entries';
import { others, own } from 'glossary:languages';
import { render } from 'preact';
import { type Guide, hearGuide, readGuide } from './extension/guide.ts';
import { openKeySettings } from './extension/keys.ts';
import { openOptions } from './extension/page.ts';
import { TEXT_PAGE } from './extension/tabs.ts';
import { words } from './extension/words.ts';
import { HelpPage } from './guide/HelpPage.tsx';

let facts: Guide | undefined;
let isKeysPageRefused = false;

function draw(): void {
  if (!facts) return;
  render(
    <HelpPage
      glossary={glossary}
      languages={[own, ...others]}
      facts={facts}
      isKeysPageRefused={isKeysPageRefused}
      words={words}
      textPage={TEXT_PAGE}
      onChangeKeys={() => void changeKeys()}
      onOptions={() => void openOptions()}
    />,
    document.body,
  );
}

async function changeKeys(): Promise<void> {
  isKeysPageRefused = await openKeySettings().then(
    () => false,
    () => true,
  );
  draw();
}

async function update(): Promise<void> {
  facts = await readGuide();
  draw();
}

document.title = words('helpTitle');
hearGuide(() => void update());
void update();
