/** `npm run shots`: pictures of one page of each kind of a built site, to look at. */
import { shotsLine } from '../src/command/lines/maintain.ts';
import { runLine } from '../src/command/run-command.ts';
import { takePictures } from './look/take-pictures.ts';

await runLine(shotsLine, takePictures);
