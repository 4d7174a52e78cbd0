import type { MakeTexts } from './texts.ts';

/** Français, en tu ou en vous. */
export const makeTexts: MakeTexts = (formal) => {
  const say = (informal: string, polite: string): string => (formal ? polite : informal);
  const votre = say('ton', 'votre');
  const vos = say('tes', 'vos');
  return {
    frame: {
      leave: 'Sortir vite',
      leaveExplained: 'Ouvre tout de suite une autre page. Le chat disparaît.',
      shiftLeft: (presses) => `Encore ${presses === 1 ? 'une' : 'deux'} fois Maj : sortir vite.`,
      language: 'Langue',
      call: (phone) => `Appeler le ${phone}`,
      otherHelp: 'Une autre aide',
      yes: 'Oui',
      no: 'Non',
      at: 'à',
    },
    door: {
      title: (name) => `Chatter avec ${name}`,
      whatHappens: 'Ce qui se passe',
      watched: 'Quelqu’un regarde ?',
      watchedText: say(
        'Appuie sur « Sortir vite » en haut, ou trois fois sur la touche Maj. Tu vois tout de suite une autre page, et le chat a disparu.',
        'Appuyez sur « Sortir vite » en haut, ou trois fois sur la touche Maj. Vous voyez tout de suite une autre page, et le chat a disparu.',
      ),
      emergency: 'En danger ?',
      optional: 'peut rester vide',
      nickname: say('Comment pouvons-nous t’appeler ?', 'Comment pouvons-nous vous appeler ?'),
      revealing: `Cela ressemble à ${votre} vrai nom, à une adresse e-mail ou à un numéro. Un nom inventé est plus sûr.`,
      unitClosed: (when) => (when === undefined ? 'fermé' : `fermé, ouvert ${when}`),
      unitBusy: 'occupé',
      choose: say('Choisis', 'Choisissez'),
      rather: 'Je préfère ne pas le dire',
      consent: say('Es-tu d’accord ?', 'Êtes-vous d’accord ?'),
      consentYes: 'Oui, je suis d’accord',
      consentNo: 'Non, je ne suis pas d’accord',
      start: 'Aller au chat',
      starting: 'Un instant',
      mistakes: 'Il y a encore quelque chose à revoir',
      mistake: (code, field) => {
        if (code === 'too-long') return 'C’est trop long.';
        if (code !== 'required') return 'À revoir.';
        if (field === 'nickname') return say('Choisis un nom.', 'Choisissez un nom.');
        if (field === 'consentVersion') return 'Sans accord, le chat ne peut pas commencer.';
        return say('Choisis une réponse.', 'Choisissez une réponse.');
      },
      range: (smallest, largest) => `Un nombre de ${smallest} à ${largest}.`,
      tooOften: 'Il y a eu trop de demandes à la fois. Un peu de patience, puis un nouvel essai.',
    },
    kept: {
      title: 'Ce que nous gardons, et combien de temps',
      what: {
        transcript: 'la conversation',
        nickname: `${votre} nom dans le chat`,
        'door-answers': `${vos} réponses d’avant le chat`,
        'network-address': `${votre} adresse réseau (adresse IP)`,
        'coarse-place': 'la région approximative',
        'address-mark': `une marque illisible de ${votre} adresse réseau, contre les abus`,
        consent: `${votre} accord`,
        'contact-registration': 'une courte note sur le genre de conversation',
        feedback: `${votre} avis après coup, séparé de la conversation`,
        mail: `${votre} e-mail`,
        dossier: say(
          'un dossier, seulement si tu es d’accord',
          'un dossier, seulement si vous êtes d’accord',
        ),
        'advice-register': say(
          'le conseil, sous un nom que tu choisis',
          'le conseil, sous un nom que vous choisissez',
        ),
      },
      says: (what, time, from) => {
        const since = {
          visit: 'après cette visite',
          end: 'après la conversation',
          receipt: 'après sa réception',
          closing: 'après sa clôture',
        }[from];
        return `Jusqu’à ${time} ${since} : ${what}.`;
      },
      seenBy: (by, word) =>
        ({
          counsellors: `Visible pour qui travaille ici comme ${word}.`,
          'by-disclosure':
            'Personne ne le voit pendant le chat. On ne le consulte que s’il le faut vraiment, par exemple en cas de grand danger.',
          nobody: `Personne ne peut y lire ${votre} adresse.`,
        })[by],
      notKept: {
        'network-address': `Nous ne gardons pas ${votre} adresse réseau (adresse IP).`,
        dossier: say('Nous ne faisons pas de dossier sur toi.', 'Nous ne faisons pas de dossier sur vous.'),
      },
      secrecy: 'Ce qui reste secret',
      rights: say('Tes droits', 'Vos droits'),
      complaint: 'Une plainte peut être adressée à :',
    },
    queue: {
      position: (position) =>
        say(`Tu as le numéro ${position} dans la file`, `Vous avez le numéro ${position} dans la file`),
      next: say('C’est bientôt ton tour', 'C’est bientôt votre tour'),
      offered: () =>
        say(
          'Nous cherchons quelqu’un pour toi. Encore un instant.',
          'Nous cherchons quelqu’un pour vous. Encore un instant.',
        ),
      coming: () => 'Quelqu’un arrive',
      before: (others) => {
        const you = say('toi', 'vous');
        if (others === 0) return `Personne n’est avant ${you}.`;
        return others === 1 ? `Une personne est avant ${you}.` : `${others} personnes sont avant ${you}.`;
      },
      estimate: (time) => `Cela dure environ ${time}.`,
      noEstimate: 'Nous ne savons pas encore combien de temps cela dure.',
      meanwhile: 'En attendant',
      stay: (time) =>
        say(
          `Laisse cette page ouverte. Si la connexion se perd, nous gardons ta place ${time}.`,
          `Laissez cette page ouverte. Si la connexion se perd, nous gardons votre place ${time}.`,
        ),
      think: say(
        'Pense tranquillement à ce que tu veux raconter. Un simple « bonjour » suffit aussi.',
        'Pensez tranquillement à ce que vous voulez raconter. Un simple « bonjour » suffit aussi.',
      ),
      tell: 'Faire entendre un son quand c’est mon tour',
      leave: 'Quitter la file',
      leaveSure: say('Tu perds alors ta place.', 'Vous perdez alors votre place.'),
      leaveYes: 'Oui, quitter la file',
      leaveNo: 'Non, j’attends',
    },
    conversation: {
      with: (name) => say(`Tu parles avec ${name}`, `Vous parlez avec ${name}`),
      you: say('Toi', 'Vous'),
      messages: 'Messages',
      write: say('Écris ton message', 'Écrivez votre message'),
      send: 'Envoyer',
      enterSends: 'Entrée envoie',
      types: (name) => `${name} écrit`,
      tick: {
        unsent: 'pas encore envoyé',
        sending: 'en cours d’envoi',
        sent: 'envoyé',
        delivered: 'arrivé',
        read: 'lu',
        refused: 'pas envoyé',
      },
      left: (characters) =>
        characters < 0 ? `${-characters} caractères de trop` : `encore ${characters} caractères`,
      joined: (name) => `${name} est là.`,
      gone: (name) => `${name} s’absente un instant. ${say('Reste encore un peu.', 'Restez encore un peu.')}`,
      youBack: say('Te revoilà.', 'Vous revoilà.'),
      youGone: say('Tu as fermé la conversation.', 'Vous avez fermé la conversation.'),
      ended: 'La conversation est terminée.',
      timeUp: 'Le temps est écoulé. Nous terminons maintenant.',
      timeLeft: (time, stops) =>
        stops
          ? `Cette conversation s’arrête d’elle-même dans ${time}.`
          : `Nous terminerons cette conversation dans ${time}.`,
      moreTime: (until) => `Il y a plus de temps : jusqu’à ${until}.`,
      newMessages: 'Nouveau message',
      noLine: say(
        'Pas de connexion. Ce que tu écris reste ici et partira tout seul.',
        'Pas de connexion. Ce que vous écrivez reste ici et partira tout seul.',
      ),
      close: 'Fermer la conversation',
      closeSure: (canUndo) =>
        canUndo
          ? 'Un retour reste possible un moment. Après « Sortir vite », non.'
          : 'Il n’y a pas de retour possible.',
      closeYes: 'Oui, fermer',
      closeNo: 'Non, continuer',
    },
    closed: {
      title: 'Le chat est fermé',
      opens: (when) => `Nous sommes de retour ${when}.`,
      because: {
        'outside-hours': '',
        'last-entry-past':
          'Les nouvelles conversations ne commencent plus maintenant. Les personnes déjà là sont encore aidées.',
        'nobody-there':
          'Personne n’est là pour chatter en ce moment, alors que nous devrions y être. Nous le regrettons.',
      },
      busy: 'Il n’y a plus de place',
      looking: 'Cette page regarde d’elle-même si une place se libère.',
      room: 'Il y a de nouveau de la place.',
      blocked: say('Tu ne peux pas chatter maintenant', 'Vous ne pouvez pas chatter maintenant'),
      blockedText: (when) =>
        `L’accès est fermé pour un temps.${when === undefined ? '' : ` Ce sera de nouveau possible ${when}.`}`,
      whileWaiting: 'Le chat a fermé entre-temps',
      expired: 'L’absence a été trop longue',
      expiredText: (time) =>
        `Après ${time} sans connexion, le chat s’arrête. ${say('Tu peux', 'Vous pouvez')} recommencer.`,
      noLine: 'Pas de connexion',
      noLineText: `Nous réessayons tout seuls. L’appareil a-t-il internet ?`,
      failedText:
        'Cela ne marche pas maintenant. C’est de notre faute. Un nouvel essai dans un moment peut aider.',
      reportsByPhone: 'Un signalement se fait seulement par téléphone.',
    },
    farewell: {
      title: (by) => {
        if (by === 'visitor') return say('Tu as fermé la conversation', 'Vous avez fermé la conversation');
        return by === 'time' ? 'Le temps est écoulé' : 'La conversation est terminée';
      },
      leftQueue: say('Tu as quitté la file', 'Vous avez quitté la file'),
      notSent: 'Ceci n’est pas envoyé :',
      read: 'Relire la conversation',
      readOnlyHere:
        'Elle n’est plus que sur cette page. Une fois la page fermée, elle a disparu de cet appareil.',
      after: 'Ce que devient la conversation',
      traces: 'Traces sur cet appareil',
      again: 'Chatter à nouveau',
      undo: (until) =>
        `Était-ce une erreur ? ${say('Tu peux', 'Vous pouvez')} ${until === undefined ? 'encore revenir' : `revenir jusqu’à ${until}`}.`,
      undoYes: 'Revenir à la conversation',
      undoNo: 'J’ai fini',
    },
  };
};
