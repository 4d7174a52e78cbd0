import { runServices } from '@baken/runtime/service/run-services.ts';
import { gateway } from './gateway.ts';

await runServices([gateway]);
