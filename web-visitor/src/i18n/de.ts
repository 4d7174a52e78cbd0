import type { MakeTexts } from './texts.ts';

/** Deutsch, mit du oder Sie. */
export const makeTexts: MakeTexts = (formal) => {
  const say = (informal: string, polite: string): string => (formal ? polite : informal);
  const deine = say('deine', 'Ihre');
  const dich = say('dich', 'Sie');
  const dir = say('dir', 'Ihnen');
  const duBist = say('Du bist', 'Sie sind');
  const duHast = say('Du hast', 'Sie haben');
  const duKannst = say('Du kannst', 'Sie können');
  return {
    frame: {
      leave: 'Schnell weg',
      noLine: 'Keine Verbindung. Wir versuchen es von selbst weiter. Geschriebenes bleibt hier.',
      shiftLeft: (presses) => `Noch ${presses === 1 ? 'einmal' : 'zweimal'} Umschalt: schnell weg.`,
      language: 'Sprache',
      call: (phone) => `${phone} anrufen`,
      otherHelp: 'Andere Hilfe',
      yes: 'Ja',
      no: 'Nein',
      at: 'um',
    },
    door: {
      title: (name) => `Chatten mit ${name}`,
      whatHappens: 'Was geschieht',
      watched: 'Schaut jemand zu?',
      watchedText: `${say('Drück', 'Drücken Sie')} oben auf „Schnell weg“ oder dreimal auf die Umschalttaste. Sofort kommt eine andere Seite, und der Chat ist weg.`,
      optional: 'darf leer bleiben',
      nickname: `Wie dürfen wir ${dich} nennen?`,
      revealing:
        'Das sieht aus wie ein echter Name, eine E-Mail-Adresse oder eine Nummer. Ein erfundener Name ist sicherer.',
      unitClosed: (when) => (when === undefined ? 'jetzt geschlossen' : `jetzt geschlossen, offen ${when}`),
      unitBusy: 'jetzt besetzt',
      choose: 'Bitte wählen',
      rather: 'Möchte ich nicht sagen',
      consent: say('Bist du einverstanden?', 'Sind Sie einverstanden?'),
      consentYes: 'Ja, ich bin einverstanden',
      consentNo: 'Nein, ich bin nicht einverstanden',
      start: 'Zum Chat',
      starting: 'Einen Moment',
      mistakes: 'Etwas stimmt noch nicht',
      mistake: (code, field) => {
        if (code === 'too-long') return 'Das ist zu lang.';
        if (code !== 'required') return 'Bitte noch einmal ansehen.';
        if (field === 'nickname') return 'Bitte einen Namen wählen.';
        if (field === 'consentVersion') return 'Ohne Einverständnis kann der Chat nicht beginnen.';
        return 'Bitte eine Antwort wählen.';
      },
      range: (smallest, largest) => `Bitte eine Zahl von ${smallest} bis ${largest}.`,
      tooOften: 'Es kamen zu viele Anfragen auf einmal. Bitte kurz warten und dann noch einmal versuchen.',
    },
    kept: {
      title: 'Was wir aufbewahren, und wie lange',
      what: {
        transcript: 'das Gespräch',
        nickname: 'der Name im Chat',
        'door-answers': `${deine} Antworten von vorher`,
        'network-address': `${deine} Netzwerkadresse (IP-Adresse)`,
        'coarse-place': 'die ungefähre Gegend',
        'address-mark': 'ein unlesbares Kennzeichen der Netzwerkadresse, gegen Missbrauch',
        consent: 'das Einverständnis',
        'contact-registration': 'eine kurze Notiz über die Art des Gesprächs',
        feedback: `${deine} Meinung danach, getrennt vom Gespräch`,
        mail: `${deine} E-Mail`,
        dossier: 'eine Akte, nur mit Einverständnis',
        'advice-register': 'der Rat, unter einem selbst gewählten Namen',
      },
      says: (what, time, from) => {
        const since = {
          visit: 'nach diesem Besuch',
          end: 'nach dem Gespräch',
          receipt: 'nach dem Eingang',
          closing: 'nach dem Abschluss',
        }[from];
        return `Bis ${time} ${since}: ${what}.`;
      },
      seenBy: (by, word) =>
        ({
          counsellors: `Wer hier als ${word} arbeitet, kann das sehen.`,
          'by-disclosure':
            'Im Chat sieht das niemand. Es wird nur angesehen, wenn es wirklich sein muss, zum Beispiel bei großer Gefahr.',
          nobody: `Niemand kann daraus ${deine} Adresse lesen.`,
        })[by],
      notKept: {
        'network-address': `${say('Deine', 'Ihre')} Netzwerkadresse (IP-Adresse) bewahren wir nicht auf.`,
        dossier: `Wir legen keine Akte über ${dich} an.`,
      },
      secrecy: 'Was geheim bleibt',
      rights: `${say('Deine', 'Ihre')} Rechte`,
      complaint: 'Eine Beschwerde ist möglich bei:',
    },
    queue: {
      position: (position) => `${duBist} Nummer ${position} in der Reihe`,
      next: `${duBist} als Nächstes dran`,
      offered: () => `Wir suchen gerade jemanden für ${dich}. Nur noch einen Moment.`,
      before: (others) => {
        if (others === 0) return `Niemand ist vor ${dir}.`;
        return others === 1 ? `Eine Person ist vor ${dir}.` : `${others} Personen sind vor ${dir}.`;
      },
      estimate: (time) => `Es dauert ungefähr ${time}.`,
      noEstimate: 'Wie lange es dauert, wissen wir noch nicht.',
      meanwhile: 'In der Zwischenzeit',
      stay: (time) =>
        `Bitte diese Seite offen lassen. Fällt die Verbindung weg, halten wir den Platz ${time} frei.`,
      think: 'Man kann in Ruhe überlegen, was man erzählen möchte. Ein einfaches „Hallo“ genügt auch.',
      tell: 'Einen Ton spielen, wenn ich dran bin',
      leave: 'Die Reihe verlassen',
      leaveSure: 'Der Platz ist dann verloren.',
      leaveYes: 'Ja, die Reihe verlassen',
      leaveNo: 'Nein, ich warte',
    },
    conversation: {
      with: (name) => `${say('Du sprichst', 'Sie sprechen')} mit ${name}`,
      you: say('Du', 'Sie'),
      messages: 'Nachrichten',
      write: `Hier ${deine} Nachricht schreiben`,
      send: 'Senden',
      enterSends: 'Enter sendet',
      types: (name) => `${name} schreibt`,
      tick: {
        unsent: 'noch nicht gesendet',
        sending: 'wird gesendet',
        sent: 'gesendet',
        delivered: 'angekommen',
        read: 'gelesen',
        refused: 'nicht gesendet',
      },
      left: (characters) =>
        characters < 0 ? `${-characters} Zeichen zu viel` : `noch ${characters} Zeichen`,
      joined: (name) => `${name} ist da.`,
      gone: (name) => `${name} ist kurz weg. Bitte noch bleiben.`,
      youBack: `${duBist} zurück.`,
      youGone: `${duHast} das Gespräch geschlossen.`,
      ended: 'Das Gespräch ist vorbei.',
      timeUp: 'Die Zeit ist um. Wir kommen jetzt zum Schluss.',
      timeLeft: (time, stops) =>
        stops
          ? `Noch ${time}, dann endet dieses Gespräch von selbst.`
          : `Noch ${time}, dann kommen wir zum Schluss.`,
      moreTime: (until) => `Es gibt mehr Zeit: bis ${until}.`,
      newMessages: 'Neue Nachricht',
      close: 'Gespräch schließen',
      closeSure: (canUndo) =>
        canUndo
          ? 'Zurück geht danach noch eine Weile. Nach „Schnell weg“ geht das nicht.'
          : 'Danach gibt es kein Zurück.',
      closeYes: 'Ja, schließen',
      closeNo: 'Nein, weiterreden',
    },
    closed: {
      title: 'Der Chat ist jetzt geschlossen',
      opens: (when) => `Wir sind ${when} wieder da.`,
      because: {
        'outside-hours': '',
        'last-entry-past': 'Neue Gespräche beginnen jetzt nicht mehr. Wer schon da ist, wird noch beraten.',
        'nobody-there': 'Im Moment ist niemand zum Chatten da, obwohl wir es sonst wären. Das tut uns leid.',
      },
      busy: 'Es ist gerade kein Platz',
      looking: 'Diese Seite schaut von selbst, ob wieder Platz ist.',
      room: 'Es ist wieder Platz.',
      blocked: `${duKannst} jetzt nicht chatten`,
      blockedText: (when) =>
        `Der Zugang ist für einige Zeit geschlossen.${when === undefined ? '' : ` Es geht ${when} wieder.`}`,
      whileWaiting: 'Der Chat hat inzwischen geschlossen',
      expired: `${say('Du warst', 'Sie waren')} zu lange weg`,
      expiredText: (time) => `Nach ${time} ohne Verbindung endet der Chat. ${duKannst} neu beginnen.`,
      failedText: 'Es geht gerade nicht. Das liegt an uns. Bitte später noch einmal versuchen.',
      reportsByPhone: 'Eine Meldung geht nur am Telefon.',
    },
    farewell: {
      title: (by) => {
        if (by === 'visitor') return `${duHast} das Gespräch geschlossen`;
        return by === 'time' ? 'Die Zeit ist um' : 'Das Gespräch ist vorbei';
      },
      leftQueue: `${duHast} die Reihe verlassen`,
      notSent: 'Das wurde nicht gesendet:',
      read: 'Das Gespräch noch einmal lesen',
      readOnlyHere:
        'Es steht nur noch auf dieser Seite. Ist sie geschlossen, ist es von diesem Gerät verschwunden.',
      after: 'Was mit dem Gespräch geschieht',
      traces: 'Spuren auf diesem Gerät',
      again: 'Noch einmal chatten',
      undo: (until) =>
        `War es ein Versehen? ${until === undefined ? 'Noch' : `Bis ${until}`} ${say('kannst du', 'können Sie')} zurück.`,
      undoYes: 'Zurück zum Gespräch',
      undoNo: 'Ich bin fertig',
    },
  };
};
