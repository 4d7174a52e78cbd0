import type { Texts } from './texts.ts';

export const faultsInDutch: Texts['faults'] = {
  byCode: {
    'page.no-answer': 'Baken antwoordt even niet. Probeer het opnieuw.',
    'page.sign-in-over': 'Je aanmelding is verlopen. Meld je opnieuw aan en ga verder waar je was.',
    'routing.offer-expired': 'Te laat: de tijd voor dit aanbod was om.',
    'routing.offer-taken': 'Een collega heeft deze bezoeker net aangenomen.',
    'routing.not-waiting': 'Deze bezoeker wacht niet meer.',
    'routing.desk-moved': 'Er is net iets veranderd bij jou. Kijk nog eens.',
    'routing.unit-not-yours': 'Je account mag niet voor deze afdeling werken.',
    'routing.unit-unknown': 'Deze afdeling bestaat niet meer.',
    'messaging.conversation-missing': 'Dit gesprek is er niet meer.',
    'messaging.not-yours': 'Dit gesprek is met iemand anders.',
    'messaging.conversation-ended': 'Het gesprek is voorbij: er kan niets meer bij.',
    'messaging.conversation-not-started': 'Het gesprek is nog niet begonnen.',
    'messaging.visitor-left': 'De bezoeker heeft het gesprek gesloten.',
    'messaging.text-empty': 'Er is niets om te versturen.',
    'messaging.text-too-long': 'Dit is langer dan een bericht kan zijn. Verstuur het in delen.',
    'gateway.role-missing': 'Je account mag dit niet.',
    'gateway.not-signed-in': 'Je moet je opnieuw aanmelden.',
    'gateway.identity-unavailable': 'De aanmeldserver antwoordt even niet.',
    'gateway.body-too-large': 'Dit is langer dan een bericht kan zijn. Verstuur het in delen.',
  },
  byKind: {
    invalid: 'Baken begreep dit niet. Probeer het op een andere manier.',
    denied: 'Je account mag dit niet.',
    missing: 'Dit is er niet meer.',
    conflict: 'Er is net iets veranderd. Kijk nog eens en probeer het opnieuw.',
    closed: 'Dit is gesloten.',
    busy: 'Er is even geen plaats. Probeer het straks opnieuw.',
    unavailable: 'Een deel van Baken antwoordt even niet. Probeer het opnieuw.',
  },
};
