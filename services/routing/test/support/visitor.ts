import type { ConversationId } from '@baken/kernel';
import { ConversationEnded } from '@baken/proto/gen/baken/messaging/v1/messaging_facts.ts';
import type { Place } from '@baken/proto/gen/baken/routing/v1/routing_service.ts';
import { eventually } from '@baken/runtime/testing/test-house.ts';
import type { Line } from './line.ts';

/** One visitor, from the door to the end. */
export interface TestVisitor {
  readonly id: ConversationId;
  /** `waiting 1`, `offered 1`, `taken by anna`, `gone: left`, or the code of the fault. */
  join(unit: string): Promise<string>;
  place(): Promise<string>;
  /** Waits until the place reads so. */
  becomes(place: string): Promise<void>;
  leave(): Promise<void>;
  losePage(): Promise<void>;
  pageIsBack(): Promise<void>;
  /** Messaging tells that the conversation is over; gives the id of the fact. */
  conversationEnds(by?: string, factId?: string): Promise<string>;
}

export const visitorAt = ({ calls, house }: Line, id: ConversationId): TestVisitor => {
  const asVisitor = () => house.context({ kind: 'visitor', conversationId: id });
  const place = async (): Promise<string> => {
    const answer = await calls.getPlace({ conversationId: id }, asVisitor());
    return answer.ok ? readPlace(answer.value.place) : answer.fault.code;
  };
  const reach = async (reachable: boolean): Promise<void> => {
    const answer = await calls.setVisitorReach({ conversationId: id, reachable }, asVisitor());
    if (!answer.ok) throw new Error(answer.fault.code);
  };
  let unit = '';
  return {
    id,
    join: async (wanted) => {
      unit = wanted;
      const answer = await calls.joinQueue(
        { conversationId: id, unit, language: 'nl' },
        house.context({ kind: 'anonymous' }),
      );
      if (!answer.ok) return answer.fault.code;
      await reach(true);
      return readPlace(answer.value.place);
    },
    place,
    becomes: async (wanted) => {
      let last = '';
      await eventually(`the visitor's place is "${wanted}"`, async () => {
        last = await place();
        return last === wanted;
      }).catch((error: unknown) => {
        throw new Error(`the visitor's place is "${last}", not "${wanted}"`, { cause: error });
      });
    },
    leave: async () => {
      const answer = await calls.leaveQueue({ conversationId: id }, asVisitor());
      if (!answer.ok) throw new Error(answer.fault.code);
    },
    losePage: () => reach(false),
    pageIsBack: () => reach(true),
    conversationEnds: (by = 'visitor', factId) =>
      house.tell(
        ConversationEnded,
        {
          ...{ conversationId: id, unit, counsellorId: '', by },
          ...{ startedAtMs: 0, visitorMessages: 0, counsellorMessages: 0 },
        },
        id,
        factId,
      ),
  };
};

const readPlace = (place: Place | undefined): string => {
  switch (place?.state?.$case) {
    case 'waiting':
    case 'offered':
      return `${place.state.$case} ${String(place.state.value.position)}`;
    case 'taken':
      return `taken by ${place.state.value.counsellorId}`;
    case 'gone':
      return `gone: ${place.state.value.because}`;
    default:
      return 'nowhere';
  }
};
