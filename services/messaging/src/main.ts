import { runServices } from '@baken/runtime/service/run-services.ts';
import { messaging } from './messaging.ts';

await runServices([messaging]);
