import { buildExtension } from '../../scripts/build/build-extension.ts';
import { root } from '../../scripts/root.ts';

/** The end-to-end tests run against what is built from the sources as they are now. */
export async function setup(): Promise<void> {
  await buildExtension({ root, glossary: `${root}/glossary`, out: `${root}/dist` });
}
