import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A test that was left alone by mistake must not make the others silently skipped.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts?(x)',
            'scripts/**/*.test.ts',
            'tests/unit/**/*.test.ts',
            'tests/detection/*.test.ts',
          ],
          // Some compile the whole glossary, which takes its time where a machine is shared.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build-first.ts'],
          // Real browsers spend most of a test waiting: two files at a time on two cores, and time for a slow start.
          maxWorkers: 2,
          // After the unit tests, which take all cores.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
