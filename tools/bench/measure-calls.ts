import { ok, type CallContext } from '@baken/kernel';
import { SchedulingServiceDefinition } from '@baken/proto/gen/baken/scheduling/v1/scheduling_service.ts';
import { serve } from '@baken/runtime';
import { createAuthority } from '@baken/runtime/rpc/authority.ts';
import { createCallRoom } from '@baken/runtime/rpc/client.ts';
import { createRpcServer } from '@baken/runtime/rpc/server.ts';
import { bakenTopology } from '@baken/runtime/rpc/topology.ts';
import { pinoLog } from '@baken/runtime/telemetry/pino-log.ts';
import { promMetrics } from '@baken/runtime/telemetry/prom-metrics.ts';
import { newTrace } from '@baken/runtime/telemetry/trace.ts';
import { startBareCalls } from './bare-calls.ts';
import { measure, type Load, type Measured } from './measure.ts';

const organisation = 'bench';

const telemetryOf = (name: string) => ({
  log: pinoLog({ service: name, level: 'silent', write: () => undefined }),
  metrics: promMetrics(name),
});

/** One small call from one service to another over mutual TLS, both ends in this process; bare: the same definition with nice-grpc alone. */
export const measureCalls = async (
  load: Load,
): Promise<{ readonly baken: Measured; readonly bare: Measured }> => {
  const authority = await createAuthority();
  const server = createRpcServer({
    ...telemetryOf('scheduling'),
    ...{ name: 'scheduling', organisation, topology: bakenTopology },
    credentials: await authority.issue('scheduling'),
    served: [
      serve(SchedulingServiceDefinition, { listOpenings: () => Promise.resolve(ok({ openings: [] })) }),
    ],
  });
  const port = await server.listen(0);
  const room = createCallRoom({
    ...telemetryOf('intake'),
    ...{ name: 'intake', organisation, topology: bakenTopology },
    credentials: await authority.issue('intake'),
    addressOf: () => `127.0.0.1:${String(port)}`,
  });
  const calls = room.to(SchedulingServiceDefinition);
  const context = (): CallContext => ({
    organisation,
    actor: { kind: 'anonymous' },
    trace: newTrace(),
    deadline: Temporal.Now.instant().add({ seconds: 10 }),
  });
  const baken = await measure(load, async () => {
    const answer = await calls.listOpenings({ units: [] }, context());
    if (!answer.ok) throw new Error(answer.fault.code);
  });
  room.close();
  await server.stop(1_000);

  const bareCalls = await startBareCalls(
    await authority.issue('scheduling'),
    await authority.issue('intake'),
  );
  const bare = await measure(load, bareCalls.call);
  await bareCalls.stop();
  return { baken, bare };
};
