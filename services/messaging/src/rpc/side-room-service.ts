import { ok, type CounsellorId } from '@baken/kernel';
import { SideRoomServiceDefinition } from '@baken/proto/gen/baken/messaging/v1/side_room_service.ts';
import { serve, type ServedCalls } from '@baken/runtime';
import { callInAdviser, dismissAdviser, listNotes, writeNote, type SideRoomNeeds } from '../app/side-room.ts';
import { emptyOr, readId } from './messaging-service.ts';

export const serveSideRoom = (needs: SideRoomNeeds): ServedCalls => {
  const write = writeNote(needs);
  const list = listNotes(needs);
  const callIn = callInAdviser(needs);
  const dismiss = dismissAdviser(needs);
  return serve(SideRoomServiceDefinition, {
    writeNote: async ({ conversationId, noteId, text }, { actor }) => {
      const id = readId(conversationId);
      if (!id.ok) return id;
      const atMs = await write({ id: id.value, noteId, typed: text }, actor);
      return atMs.ok ? ok({ atMs: atMs.value }) : atMs;
    },
    listNotes: async ({ conversationId }, { actor }) => {
      const id = readId(conversationId);
      if (!id.ok) return id;
      const notes = await list(id.value, actor);
      if (!notes.ok) return notes;
      return ok({
        notes: notes.value.map(({ id: noteId, counsellorId, alias, text, atMs }) => ({
          noteId,
          counsellorId,
          alias,
          text,
          atMs,
        })),
      });
    },
    callInAdviser: async ({ conversationId, counsellorId }, { actor }) => {
      const id = readId(conversationId);
      if (!id.ok) return id;
      return emptyOr(await callIn({ id: id.value, adviser: counsellorId as CounsellorId }, actor));
    },
    dismissAdviser: async ({ conversationId, counsellorId }, { actor }) => {
      const id = readId(conversationId);
      if (!id.ok) return id;
      return emptyOr(await dismiss({ id: id.value, adviser: counsellorId as CounsellorId }, actor));
    },
  });
};
