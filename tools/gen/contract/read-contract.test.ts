import { describe, expect, it } from '@jest/globals';
import { contractFrom } from './read-contract.ts';

const image = {
  file: [
    { name: 'google/protobuf/descriptor.proto', package: 'google.protobuf', messageType: [{ name: 'Any' }] },
    {
      name: 'baken/routing/v1/routing_facts.proto',
      package: 'baken.routing.v1',
      messageType: [{ name: 'QueueJoined' }, { name: 'QueueLeft' }],
      sourceCodeInfo: { location: [{ path: [4, 1], leadingComments: ' Gone,\n for good.\n' }] },
    },
    {
      name: 'baken/routing/v1/routing_service.proto',
      package: 'baken.routing.v1',
      service: [
        {
          name: 'RoutingService',
          method: [
            {
              name: 'GetPlace',
              options: { '[baken.access.v1.access]': { audiences: ['AUDIENCE_VISITOR'] } },
            },
            { name: 'Open' },
          ],
        },
      ],
      sourceCodeInfo: {
        location: [
          { path: [6, 0], leadingComments: ' Who helps whom?\n' },
          { path: [6, 0, 2, 0], leadingComments: ' Where I am.\n' },
        ],
      },
    },
  ],
};

describe('the contract as people read it', () => {
  const { services, facts, live } = contractFrom(image);

  it('has each call with its comment and who may make it', () => {
    expect(services).toEqual([
      {
        owner: 'routing',
        name: 'RoutingService',
        comment: 'Who helps whom?',
        methods: [
          { name: 'GetPlace', comment: 'Where I am.', audiences: ['visitor'] },
          { name: 'Open', comment: '', audiences: [] },
        ],
      },
    ]);
  });

  it('has our facts, and nothing from elsewhere', () => {
    expect(facts).toEqual([
      { owner: 'routing', name: 'QueueJoined', comment: '' },
      { owner: 'routing', name: 'QueueLeft', comment: 'Gone, for good.' },
    ]);
    expect(live).toEqual([]);
  });
});
