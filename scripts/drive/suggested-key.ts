import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** The key that the manifest suggests for a command: "Alt+Shift+J". @throws where it suggests none */
export function suggestedKey(command: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as {
    commands: Record<string, { suggested_key: { default: string } }>;
  };
  const key = manifest.commands[command]?.suggested_key.default;
  if (!key) throw new Error(`no key is suggested for ${command}`);
  return key;
}
