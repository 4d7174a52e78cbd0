import { defineService, type Shell } from '@baken/runtime';
import { endConversation, extendConversation, resumeConversation } from './app/end-conversation.ts';
import { hearRouting } from './app/hear-routing.ts';
import { listConversations } from './app/list-conversations.ts';
import { openConversation } from './app/open-conversation.ts';
import { postMessages } from './app/post-messages.ts';
import { readConversation } from './app/read-conversation.ts';
import { erase, hide, removeErased, rewrapKeys } from './app/redact.ts';
import { settingsOf } from './app/settings.ts';
import { sendSignal } from './app/signal.ts';
import { closeUnit, watchConversations } from './app/watch-conversations.ts';
import { writeHappenings } from './app/write-happenings.ts';
import { openWriter, type WriterNeeds } from './app/write-lines.ts';
import { messagingConfig, type MessagingConfig } from './config.ts';
import { factsOf } from './facts/publish.ts';
import { reactions } from './facts/react.ts';
import { messagingJobs } from './jobs/messaging-jobs.ts';
import { serveMessaging } from './rpc/messaging-service.ts';
import { serveRedaction } from './rpc/redaction-service.ts';
import { serveSideRoom } from './rpc/side-room-service.ts';
import { hearLive } from './rpc/hear-live.ts';
import { tellLive } from './rpc/tell-live.ts';
import { openAliases } from './store/aliases.ts';
import { openConversations } from './store/conversations.ts';
import { openKeys } from './store/keys.ts';
import { openLiveKeys } from './sealing/live-keys.ts';
import { openMarks } from './store/marks.ts';
import { openNotes } from './store/notes.ts';
import { openRedactions } from './store/redactions.ts';
import { openRows } from './store/rows.ts';
import { sealing } from './sealing/sealing.ts';

/** What was said? The only one that holds words. */
export const messaging = defineService({
  name: 'messaging',
  config: messagingConfig,
  compose: (shell: Shell<MessagingConfig>) => {
    const { clock, config, organisation, store } = shell;
    const settings = settingsOf(organisation);
    const remembered = {
      conversations: config.rememberedConversations,
      milliseconds: config.rememberedSeconds * 1_000,
    };
    const conversations = openConversations(store, settings.rules, factsOf);
    const rows = openRows(store);
    const keys = openKeys(store, sealing, config.organisationKey, remembered);
    const marks = openMarks(store, config.marksMilliseconds);
    const notes = openNotes(store);
    const aliases = openAliases(store);
    const redactions = openRedactions(store);
    const liveKeys = openLiveKeys(config.organisationKey);
    const keysToRewrap = shell.metrics.gauge(
      'keys_to_rewrap_count',
      'Keys of conversations that an older key of the organisation wraps',
    );
    const live = tellLive({ room: shell.live, keys: liveKeys, sealing, clock });
    const writer = openWriter({
      rows,
      keys,
      sealing,
      live,
      clock,
      remembered,
      batch: {
        lines: config.batchMessages,
        milliseconds: config.batchMilliseconds,
        atOnce: config.batchesAtOnce,
        waiting: config.waitingMessages,
      },
      watchBatch: watchBatches(shell),
    });
    const stopHearing = hearLive({ room: shell.live, keys: liveKeys, sealing, clock, writer });
    const shared = { conversations, rows, keys, marks, aliases, notes, redactions };
    const tools = { writer, sealing, live, settings, clock };
    const base = { ...shared, ...tools };
    const needs = { ...base, writeHappenings: writeHappenings(base) };

    return {
      serves: [
        serveMessaging({
          openConversation: openConversation(needs),
          postMessages: postMessages(needs),
          readConversation: readConversation(needs),
          listConversations: listConversations(needs),
          sendSignal: sendSignal(needs),
          endConversation: endConversation(needs),
          resumeConversation: resumeConversation(needs),
          extendConversation: extendConversation(needs),
          listLiveKeys: () => liveKeys.list(clock.now()),
          aliases,
        }),
        serveSideRoom(needs),
        serveRedaction({ hide: hide(needs), erase: erase(needs) }),
      ],
      hears: reactions(hearRouting(needs), closeUnit(needs)),
      jobs: messagingJobs({
        watch: watchConversations(needs),
        removeErased: removeErased(needs),
        rewrap: rewrapKeys({ keys, left: (count) => keysToRewrap.set(count) }),
      }),
      finish: async () => {
        stopHearing();
        await writer.finish();
        await marks.flush();
      },
    };
  },
});

/** Where the time goes: how many messages a durable write carries, how long they wait for it, and how long the store takes. */
const watchBatches = ({ metrics }: Shell<MessagingConfig>): WriterNeeds['watchBatch'] => {
  const sizes = metrics.histogram(
    'batch_messages_count',
    'Messages in one durable write',
    [1, 2, 5, 10, 20, 50, 100, 200, 500],
  );
  const waits = metrics.histogram(
    'batch_wait_seconds',
    'How long the first message of a durable write waited for it',
    [0.001, 0.002, 0.003, 0.005, 0.01, 0.05, 0.1, 1],
  );
  const writes = metrics.histogram(
    'batch_store_seconds',
    'How long the store took for one durable write',
    [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
  );
  return ({ lines, waitedSeconds, storeSeconds }) => {
    sizes.observe(lines);
    waits.observe(waitedSeconds);
    writes.observe(storeSeconds);
  };
};
