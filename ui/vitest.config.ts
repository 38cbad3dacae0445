import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** What runs against a Stoa that is there, one file after another. */
function inBrowser(name: string, include: string) {
  return {
    test: {
      name,
      environment: 'node',
      include: [include],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      fileParallelism: false,
    },
  };
}

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: ['src/test/setup.ts'],
          css: false,
          testTimeout: 30_000,
        },
      },
      inBrowser('e2e', 'e2e/**/*.walk.ts'),
      inBrowser('check', 'e2e/**/*.check.ts'),
    ],
  },
});
