import type { MakeTexts } from './texts.ts';

/** English has one form of address. */
export const makeTexts: MakeTexts = () => ({
  frame: {
    leave: 'Leave quickly',
    noLine: 'No connection. We keep trying by ourselves. What was written stays here.',
    shiftLeft: (presses) =>
      presses === 1 ? 'Shift once more: leave quickly.' : 'Shift two more times: leave quickly.',
    language: 'Language',
    call: (phone) => `Call ${phone}`,
    otherHelp: 'Other help',
    yes: 'Yes',
    no: 'No',
    at: 'at',
  },
  door: {
    title: (name) => `Chat with ${name}`,
    whatHappens: 'What happens',
    watched: 'Is someone watching?',
    watchedText:
      'Press ‘Leave quickly’ at the top, or press the Shift key three times. You then see another page at once, and the chat is gone.',
    optional: 'may stay empty',
    nickname: 'What may we call you?',
    revealing: 'This looks like your real name, an email address or a number. A made-up name is safer.',
    unitClosed: (when) => (when === undefined ? 'closed now' : `closed now, open ${when}`),
    unitBusy: 'busy now',
    choose: 'Choose',
    rather: 'I would rather not say',
    consent: 'Do you give consent?',
    consentYes: 'Yes, I agree',
    consentNo: 'No, I do not agree',
    start: 'To the chat',
    starting: 'One moment',
    mistakes: 'Something is not right yet',
    mistake: (code, field) => {
      if (code === 'too-long') return 'This is too long. Make it shorter.';
      if (code !== 'required') return 'Look at this once more.';
      if (field === 'nickname') return 'Choose a name.';
      if (field === 'consentVersion') return 'The chat cannot begin without consent.';
      return 'Choose an answer.';
    },
    range: (smallest, largest) => `Write a number from ${smallest} to ${largest}.`,
    tooOften: 'Too many requests came at once. Wait a moment and try again.',
  },
  kept: {
    title: 'What we keep, and for how long',
    what: {
      transcript: 'the conversation',
      nickname: 'your name in the chat',
      'door-answers': 'your answers from before the chat',
      'network-address': 'your network address (IP address)',
      'coarse-place': 'roughly the area you chat from',
      'address-mark': 'an unreadable mark of your network address, against misuse',
      consent: 'that you gave consent',
      'contact-registration': 'a short note about the kind of conversation',
      feedback: 'your opinion afterwards, apart from the conversation',
      mail: 'your email',
      dossier: 'a file about you, only if you agree',
      'advice-register': 'the advice, under a name that you choose',
    },
    says: (what, time, from) => {
      const since = {
        visit: 'after this visit',
        end: 'after the conversation',
        receipt: 'after we got it',
        closing: 'after it was closed',
      }[from];
      return `Until ${time} ${since}: ${what}.`;
    },
    seenBy: (by, word) =>
      ({
        counsellors: `Whoever works here as ${word} can see this.`,
        'by-disclosure': `A ${word} does not see this. It is only looked at when that is really needed, for example in grave danger.`,
        nobody: 'Nobody can read your address from it.',
      })[by],
    notKept: {
      'network-address': 'We do not keep your network address (IP address).',
      dossier: 'We do not make a file about you.',
    },
    secrecy: 'What we keep secret',
    rights: 'Your rights',
    complaint: 'A complaint can be made to:',
  },
  queue: {
    position: (position) => `You are number ${position} in the queue`,
    next: 'You are next',
    offered: (word) => `We are asking a ${word} for you now. A moment more.`,
    before: (others) =>
      others === 0
        ? 'Nobody is before you.'
        : others === 1
          ? 'One person is before you.'
          : `${others} people are before you.`,
    estimate: (time) => `It takes about ${time}.`,
    noEstimate: 'We do not know now how long it takes.',
    meanwhile: 'While you wait',
    stay: (time) => `Leave this page open. If the connection is lost, we keep your place for ${time}.`,
    think: 'Think quietly about what you want to tell. Just ‘hello’ is fine too.',
    tell: 'Play a sound when it is my turn',
    leave: 'Leave the queue',
    leaveSure: 'You then lose your place.',
    leaveYes: 'Yes, leave the queue',
    leaveNo: 'No, I will wait',
  },
  conversation: {
    with: (name, isRole) => `You are talking with ${isRole ? 'a ' : ''}${name}`,
    you: 'You',
    messages: 'Messages',
    write: 'Write your message',
    send: 'Send',
    enterSends: 'Enter sends',
    types: (name) => `${name} is writing`,
    tick: {
      unsent: 'not sent yet',
      sending: 'being sent',
      sent: 'sent',
      delivered: 'arrived',
      read: 'read',
      refused: 'not sent',
    },
    left: (characters) =>
      characters < 0 ? `${-characters} characters too many` : `room for ${characters} characters`,
    joined: (name) => `${name} is here.`,
    gone: (name) => `${name} is away for a moment. Please stay.`,
    youBack: 'You are back.',
    youGone: 'You closed the conversation.',
    ended: 'The conversation is over.',
    timeUp: 'The time is up. We are rounding off now.',
    timeLeft: (time, stops) =>
      stops ? `This conversation stops by itself in ${time}.` : `In ${time} we round this conversation off.`,
    moreTime: (until) => `There is more time: until ${until}.`,
    newMessages: 'New message',
    close: 'Close conversation',
    closeSure: (canUndo) =>
      canUndo
        ? 'You can still come back for a while. After ‘Leave quickly’ you cannot.'
        : 'You cannot come back after that.',
    closeYes: 'Yes, close it',
    closeNo: 'No, keep talking',
  },
  closed: {
    title: 'The chat is closed now',
    opens: (when) => `We are here again ${when}.`,
    because: {
      'outside-hours': '',
      'last-entry-past': 'New conversations no longer begin now. Those who are inside are still helped.',
      'nobody-there': 'Nobody is here to chat at this moment, although we would normally be. We are sorry.',
    },
    busy: 'There is no room now',
    looking: 'This page looks by itself whether there is room again.',
    room: 'There is room again.',
    blocked: 'You cannot chat now',
    blockedText: (when) =>
      `Access is closed for some time.${when === undefined ? '' : ` You can come back ${when}.`}`,
    whileWaiting: 'The chat has closed in the meantime',
    expired: 'You were away for too long',
    expiredText: (time) => `After ${time} without a connection the chat stops. You can begin again.`,
    failedText: 'It does not work now. That is our fault, not yours. Please try again a little later.',
    reportsByPhone: 'A report can be made by phone only.',
  },
  farewell: {
    title: (by) =>
      by === 'visitor'
        ? 'You closed the conversation'
        : by === 'time'
          ? 'The time is up'
          : 'The conversation is over',
    leftQueue: 'You have left the queue',
    notSent: 'This was not sent:',
    read: 'Read the conversation once more',
    readOnlyHere: 'This is only on this page now. When the page is closed, it is gone from this device.',
    after: 'What happens with the conversation',
    traces: 'Traces on this device',
    again: 'Chat again',
    undo: (until) =>
      until === undefined
        ? 'Was it a mistake? You can still come back.'
        : `Was it a mistake? You can come back until ${until}.`,
    undoYes: 'Back to the conversation',
    undoNo: 'I am done',
  },
});
