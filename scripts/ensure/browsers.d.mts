export function ensureBrowsers<Name extends 'chromium' | 'firefox'>(names: readonly Name[]): Record<Name, string>;
