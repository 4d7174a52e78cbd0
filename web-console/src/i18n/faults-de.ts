import type { Texts } from './texts.ts';

export const faultsInGerman: Texts['faults'] = {
  byCode: {
    'page.no-answer': 'Baken antwortet gerade nicht. Bitte versuchen Sie es noch einmal.',
    'page.sign-in-over':
      'Ihre Anmeldung ist abgelaufen. Melden Sie sich wieder an und machen Sie weiter, wo Sie waren.',
    'routing.offer-expired': 'Zu spät: Die Zeit für dieses Angebot war um.',
    'routing.offer-taken': 'Jemand anders hat diesen Besucher gerade angenommen.',
    'routing.not-waiting': 'Dieser Besucher wartet nicht mehr.',
    'routing.desk-moved': 'Bei Ihnen hat sich gerade etwas geändert. Sehen Sie noch einmal nach.',
    'routing.unit-not-yours': 'Ihr Konto darf nicht für diese Abteilung arbeiten.',
    'routing.unit-unknown': 'Diese Abteilung gibt es nicht mehr.',
    'messaging.conversation-missing': 'Dieses Gespräch ist nicht mehr da.',
    'messaging.not-yours': 'Dieses Gespräch führt jemand anders.',
    'messaging.conversation-ended': 'Das Gespräch ist vorbei: Es kann nichts mehr dazukommen.',
    'messaging.conversation-not-started': 'Das Gespräch hat noch nicht begonnen.',
    'messaging.visitor-left': 'Der Besucher hat das Gespräch geschlossen.',
    'messaging.text-empty': 'Es gibt nichts zu senden.',
    'messaging.text-too-long': 'Das ist länger, als eine Nachricht sein kann. Senden Sie es in Teilen.',
    'gateway.role-missing': 'Ihr Konto darf das nicht.',
    'gateway.not-signed-in': 'Sie müssen sich wieder anmelden.',
    'gateway.identity-unavailable': 'Der Anmeldeserver antwortet gerade nicht.',
    'gateway.body-too-large': 'Das ist länger, als eine Nachricht sein kann. Senden Sie es in Teilen.',
    'messaging.return-window-over': 'Der Besucher kam zu spät zurück, um dieses Gespräch fortzusetzen.',
    'messaging.sealed-shut':
      'Was gesagt wurde, lässt sich gerade nicht öffnen. Sagen Sie es Ihrer Koordination.',
    'messaging.because-unknown': 'Baken kennt diesen Grund nicht. Wählen Sie einen anderen.',
    'messaging.extension-spent': 'Dieses Gespräch kann nicht mehr Zeit bekommen.',
    'routing.entry-missing': 'Dieser Besucher wartet nicht mehr.',
    'routing.id-malformed':
      'Baken hat das nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'routing.presence-unknown':
      'Baken kennt diesen Status nicht. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'routing.reason-unknown': 'Baken kennt diesen Grund nicht. Wählen Sie einen anderen.',
    'scheduling.unit-unknown': 'Diese Abteilung gibt es nicht mehr.',
  },
  byKind: {
    invalid: 'Baken hat das nicht verstanden. Versuchen Sie es anders.',
    denied: 'Ihr Konto darf das nicht.',
    missing: 'Das ist nicht mehr da.',
    conflict: 'Gerade hat sich etwas geändert. Sehen Sie nach und versuchen Sie es noch einmal.',
    closed: 'Das ist geschlossen.',
    busy: 'Gerade ist kein Platz. Versuchen Sie es bald noch einmal.',
    unavailable: 'Ein Teil von Baken antwortet gerade nicht. Bitte versuchen Sie es noch einmal.',
  },
};
