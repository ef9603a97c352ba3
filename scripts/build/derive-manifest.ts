/** The browsers that the extension is built for. */
export const TARGETS = ['chromium', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

type Manifest = Record<string, unknown> & {
  background: Record<string, unknown>;
  permissions: readonly string[];
};

/** The manifest of one browser from the one source: each leaves out what only the other knows. */
export function deriveManifest(source: Manifest, target: Target): Manifest {
  const {
    browser_specific_settings,
    minimum_chrome_version,
    background,
    side_panel,
    sidebar_action,
    permissions,
    ...rest
  } = structuredClone(source);
  const { service_worker, scripts } = background;
  return target === 'chromium'
    ? {
        ...rest,
        minimum_chrome_version,
        background: { service_worker },
        side_panel,
        // Firefox asks for none.
        permissions: [...permissions, 'sidePanel'],
      }
    : { ...rest, browser_specific_settings, background: { scripts }, sidebar_action, permissions };
}
