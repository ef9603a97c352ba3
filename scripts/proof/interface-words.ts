import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from '../../src/ui/words.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The interface's words in English as a browser would say them, read from `_locales` of the project in `root`. */
export function interfaceWords(root: string): Words {
  const messages: Record<string, Message> = JSON.parse(
    readFileSync(join(root, '_locales/en/messages.json'), 'utf8'),
  );
  return (key, ...values) => {
    const { message = '', placeholders = {} } = messages[key] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const place = Number(placeholders[name.toLowerCase()]?.content.slice(1));
      return String(values[place - 1] ?? '');
    });
  };
}
