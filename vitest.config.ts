import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/desktop/**', 'tests/bench/**'],
    environment: 'node',
    // Real SQLite and real processes: a test may take long on a busy machine, and no test asserts time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
