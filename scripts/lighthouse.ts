/** `npm run lighthouse`: Lighthouse's marks for one page of each kind of a built site, on its throttled telephone. */
import { lighthouseLine } from '../src/command/lines/maintain.ts';
import { runLine } from '../src/command/run-command.ts';
import { runLighthouse } from './look/run-lighthouse.ts';

await runLine(lighthouseLine, runLighthouse);
