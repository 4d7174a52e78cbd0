import { runServices } from '@baken/runtime/service/run-services.ts';
import { routing } from './routing.ts';

await runServices([routing]);
