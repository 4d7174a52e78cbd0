import type { MakeTexts } from './texts.ts';

/** Français, en tu ou en vous. */
export const makeTexts: MakeTexts = (formal) => {
  const say = (informal: string, polite: string): string => (formal ? polite : informal);
  const votre = say('ton', 'votre');
  const vos = say('tes', 'vos');
  const tuAs = say('Tu as', 'Vous avez');
  const tuPeux = say('Tu peux', 'Vous pouvez');
  const toi = say('toi', 'vous');
  const choisis = say('Choisis', 'Choisissez');
  return {
    frame: {
      leave: 'Sortir vite',
      noLine: 'Pas de connexion. Nous réessayons tout seuls. Ce qui est écrit reste ici.',
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
      watchedText: `${say('Appuie', 'Appuyez')} sur « Sortir vite » en haut, ou trois fois sur la touche Maj. Une autre page s’ouvre tout de suite, et le chat a disparu.`,
      optional: 'peut rester vide',
      nickname: `Comment pouvons-nous ${say('t’', 'vous ')}appeler ?`,
      revealing: `Cela ressemble à ${votre} vrai nom, à une adresse e-mail ou à un numéro. Un nom inventé est plus sûr.`,
      unitClosed: (when) => (when === undefined ? 'fermé' : `fermé, ouvert ${when}`),
      unitBusy: 'occupé',
      choose: choisis,
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
        if (field === 'nickname') return `${choisis} un nom.`;
        if (field === 'consentVersion') return 'Sans accord, le chat ne peut pas commencer.';
        return `${choisis} une réponse.`;
      },
      range: (smallest, largest) => `Un nombre de ${smallest} à ${largest}.`,
      tooOften: 'Trop de demandes à la fois. Réessayons dans un moment.',
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
        dossier: `un dossier, seulement avec ${votre} accord`,
        'advice-register': 'le conseil, sous un nom au choix',
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
        dossier: `Nous ne faisons pas de dossier sur ${toi}.`,
      },
      secrecy: 'Ce qui reste secret',
      rights: say('Tes droits', 'Vos droits'),
      complaint: 'Une plainte peut être adressée à :',
    },
    queue: {
      position: (position) => `${tuAs} le numéro ${position} dans la file`,
      next: `C’est bientôt ${votre} tour`,
      offered: () => `Nous cherchons quelqu’un pour ${toi}. Encore un instant.`,
      before: (others) => {
        if (others === 0) return `Personne n’est avant ${toi}.`;
        return others === 1 ? `Une personne est avant ${toi}.` : `${others} personnes sont avant ${toi}.`;
      },
      estimate: (time) => `Cela dure environ ${time}.`,
      noEstimate: 'Nous ne savons pas encore combien de temps cela dure.',
      meanwhile: 'En attendant',
      stay: (time) =>
        `${say('Laisse', 'Laissez')} cette page ouverte. Si la connexion se perd, nous gardons ${say('ta', 'votre')} place ${time}.`,
      think: 'On peut penser tranquillement à ce qu’on veut raconter. Un simple « bonjour » suffit aussi.',
      tell: 'Faire entendre un son quand c’est mon tour',
      leave: 'Quitter la file',
      leaveSure: 'La place est alors perdue.',
      leaveYes: 'Oui, quitter la file',
      leaveNo: 'Non, j’attends',
    },
    conversation: {
      with: (name, isRole) => `${say('Tu parles', 'Vous parlez')} avec ${isRole ? 'un ' : ''}${name}`,
      you: say('Toi', 'Vous'),
      messages: 'Messages',
      write: `${say('Écris', 'Écrivez')} ${votre} message`,
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
      gone: (name) => `${name} s’absente un instant. ${say('Reste', 'Restez')} encore un peu.`,
      youBack: `${say('Te', 'Vous')} revoilà.`,
      youGone: `${tuAs} fermé la conversation.`,
      ended: 'La conversation est terminée.',
      timeUp: 'Le temps est écoulé. Nous terminons maintenant.',
      timeLeft: (time, stops) =>
        stops
          ? `Cette conversation s’arrête d’elle-même dans ${time}.`
          : `Nous terminerons cette conversation dans ${time}.`,
      moreTime: (until) => `Il y a plus de temps : jusqu’à ${until}.`,
      newMessages: 'Nouveau message',
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
          'Pas de nouvelles conversations pour l’instant. Les personnes déjà là sont encore aidées.',
        'nobody-there': 'Personne n’est là en ce moment, alors que nous devrions y être. Nous le regrettons.',
      },
      busy: 'Il n’y a plus de place',
      looking: 'Cette page regarde d’elle-même si une place se libère.',
      room: 'Il y a de nouveau de la place.',
      blocked: `${say('Tu ne peux', 'Vous ne pouvez')} pas chatter maintenant`,
      blockedText: (when) =>
        `L’accès est fermé pour un temps.${when === undefined ? '' : ` Ce sera de nouveau possible ${when}.`}`,
      whileWaiting: 'Le chat a fermé entre-temps',
      expired: 'L’absence a été trop longue',
      expiredText: (time) => `Après ${time} sans connexion, le chat s’arrête. ${tuPeux} recommencer.`,
      failedText: 'Cela ne marche pas maintenant. C’est de notre faute. Réessayons dans un moment.',
      reportsByPhone: 'Un signalement se fait seulement par téléphone.',
    },
    farewell: {
      title: (by) => {
        if (by === 'visitor') return `${tuAs} fermé la conversation`;
        return by === 'time' ? 'Le temps est écoulé' : 'La conversation est terminée';
      },
      leftQueue: `${tuAs} quitté la file`,
      notSent: 'Ceci n’est pas envoyé :',
      read: 'Relire la conversation',
      readOnlyHere: 'Elle n’est plus que sur cette page. La page fermée, elle a disparu de cet appareil.',
      after: 'Ce que devient la conversation',
      traces: 'Traces sur cet appareil',
      again: 'Chatter à nouveau',
      undo: (until) =>
        `Était-ce une erreur ? ${tuPeux} ${until === undefined ? 'encore revenir' : `revenir jusqu’à ${until}`}.`,
      undoYes: 'Revenir à la conversation',
      undoNo: 'J’ai fini',
    },
  };
};
