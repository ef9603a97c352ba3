/** The script that reads a page and marks its terms: run in a frame once the small script has found that there may be any. */
import { makeForms } from './content/forms-source.ts';
import { leaveReading } from './content/reading-handover.ts';
import { startReading } from './content/start-reading.ts';
import { giveWay } from './page/slices.ts';

void giveWay().then(makeForms);
leaveReading(startReading);
