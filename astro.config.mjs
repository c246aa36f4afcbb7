/** Builds the site of the corpus that comes with the project. Every setting: src/build/engine/settings.ts. */
import { defineConfig } from 'astro/config';
import clausary from './src/integration.ts';

export default defineConfig({ integrations: [clausary({ corpus: 'specimen' })] });
