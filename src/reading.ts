/** The script that reads a page and marks its terms: run in a frame once the small script has found that there may be any. */
import { leaveReading } from './content/reading-handover.ts';
import { startReading } from './content/start-reading.ts';

leaveReading(startReading);
