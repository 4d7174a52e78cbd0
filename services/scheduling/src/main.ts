import { runServices } from '@baken/runtime/service/run-services.ts';
import { scheduling } from './scheduling.ts';

await runServices([scheduling]);
