import type { Texts } from './texts.ts';

export const faultsInFrench: Texts['faults'] = {
  byCode: {
    'page.no-answer': 'Baken ne répond pas pour le moment. Veuillez réessayer.',
    'page.sign-in-over': 'Votre session est terminée. Reconnectez-vous et continuez où vous en étiez.',
    'routing.offer-expired': 'Trop tard : le temps de cette proposition était écoulé.',
    'routing.offer-taken': 'Un collègue vient d’accepter ce visiteur.',
    'routing.not-waiting': 'Ce visiteur n’attend plus.',
    'routing.desk-moved': 'Quelque chose vient de changer chez vous. Regardez à nouveau.',
    'routing.unit-not-yours': 'Votre compte ne peut pas servir cette équipe.',
    'routing.unit-unknown': 'Cette équipe n’existe plus.',
    'messaging.conversation-missing': 'Cette conversation n’est plus là.',
    'messaging.not-yours': 'Cette conversation est celle de quelqu’un d’autre.',
    'messaging.conversation-ended': 'La conversation est terminée : rien ne peut être ajouté.',
    'messaging.conversation-not-started': 'La conversation n’a pas encore commencé.',
    'messaging.visitor-left': 'Le visiteur a fermé la conversation.',
    'messaging.text-empty': 'Il n’y a rien à envoyer.',
    'messaging.text-too-long': 'C’est plus long qu’un message ne peut l’être. Envoyez-le en parties.',
    'gateway.role-missing': 'Votre compte ne le permet pas.',
    'gateway.not-signed-in': 'Vous devez vous reconnecter.',
    'gateway.identity-unavailable': 'Le serveur de connexion ne répond pas pour le moment.',
    'gateway.body-too-large': 'C’est plus long qu’un message ne peut l’être. Envoyez-le en parties.',
  },
  byKind: {
    invalid: 'Baken n’a pas compris. Essayez d’une autre manière.',
    denied: 'Votre compte ne le permet pas.',
    missing: 'Ce n’est plus là.',
    conflict: 'Quelque chose vient de changer. Regardez à nouveau et réessayez.',
    closed: 'C’est fermé.',
    busy: 'Il n’y a pas de place pour le moment. Réessayez bientôt.',
    unavailable: 'Une partie de Baken ne répond pas pour le moment. Veuillez réessayer.',
  },
};
