import { describe, expect, it } from '@jest/globals';
import { callIn, dismiss } from './side-room.ts';
import { anna, bram, running, saysOf, staff, stateOf, visitor, waiting } from './testing/examples.ts';

describe('the side room', () => {
  it('lets the counsellor ask a colleague in, and thank them', () => {
    const advised = stateOf(callIn(running(), staff(anna), bram));
    expect(advised).toMatchObject({ advisers: [bram], toWrite: [] });
    expect(stateOf(dismiss(advised, staff(anna), bram))).toMatchObject({ advisers: [] });
  });

  it('lets the adviser go by themselves', () => {
    const advised = stateOf(callIn(running(), staff(anna), bram));
    expect(stateOf(dismiss(advised, staff(bram), bram))).toMatchObject({ advisers: [] });
  });

  it('is for the counsellor of the conversation to open', () => {
    expect(saysOf(callIn(running(), staff(bram), bram))).toEqual(['messaging.not-yours']);
    expect(saysOf(callIn(running(), visitor, bram))).toEqual(['messaging.not-yours']);
    expect(saysOf(callIn(waiting(), staff(anna), bram))).toEqual(['messaging.not-yours']);
  });
});
