import { runServices } from '@baken/runtime/service/run-services.ts';
import { intake } from './intake.ts';

await runServices([intake]);
