/** Builds the site of the corpus that comes with the project. Every setting: src/build/engine/settings.ts. */
import clausary from './src/integration.ts';

export default { integrations: [clausary({ corpus: 'specimen' })] };
