import type { RoutingServiceDefinition } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import type { Calls } from '@baken/runtime/rpc/calls.ts';
import type { TestHouse } from '@baken/runtime/testing/test-house.ts';

type RoutingCalls = Calls<typeof RoutingServiceDefinition>;

/** Who asks at which replica, and as whom. */
export interface Line {
  readonly calls: RoutingCalls;
  readonly house: TestHouse;
}
