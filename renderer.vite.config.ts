import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The renderer as both hosts serve it: the desktop app and `baton serve`. */
export default defineConfig({
  root: resolve(root, 'renderer'),
  // Relative addresses, so that one build works under any origin and path.
  base: './',
  plugins: [react()],
  build: {
    outDir: resolve(root, 'out/renderer'),
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    // The content security policy allows no data: addresses for scripts or styles.
    assetsInlineLimit: 0,
    rolldownOptions: { input: resolve(root, 'renderer/index.html') },
  },
});
