import type { MakeTexts } from './texts.ts';

/** Nederlands, in je of u. */
export const makeTexts: MakeTexts = (formal) => {
  const say = (informal: string, polite: string): string => (formal ? polite : informal);
  const Je = say('Je', 'U');
  const je = say('je', 'u');
  const jou = say('jou', 'u');
  const jouw = say('je', 'uw');
  return {
    frame: {
      leave: 'Snel weg',
      noLine: 'Geen verbinding. We proberen het vanzelf opnieuw. Wat er geschreven is, blijft staan.',
      shiftLeft: (presses) => `Nog ${presses === 1 ? 'één' : 'twee'} keer Shift: snel weg.`,
      language: 'Taal',
      call: (phone) => `Bel ${phone}`,
      otherHelp: 'Andere hulp',
      yes: 'Ja',
      no: 'Nee',
      at: 'om',
    },
    door: {
      title: (name) => `Chatten met ${name}`,
      whatHappens: 'Wat er gebeurt',
      watched: 'Kijkt er iemand mee?',
      watchedText: `Druk op ‘Snel weg’ bovenaan, of drie keer op de Shift-toets. ${Je} ziet dan meteen een andere pagina, en de chat is weg.`,
      optional: 'mag leeg blijven',
      nickname: `Hoe mogen we ${jou} noemen?`,
      revealing: `Dit lijkt op ${jouw} echte naam, een e-mailadres of een nummer. Een verzonnen naam is veiliger.`,
      unitClosed: (when) => (when === undefined ? 'nu gesloten' : `nu gesloten, open ${when}`),
      unitBusy: 'nu bezet',
      choose: 'Kies',
      rather: 'Zeg ik liever niet',
      consent: say('Geef je toestemming?', 'Geeft u toestemming?'),
      consentYes: 'Ja, ik ga akkoord',
      consentNo: 'Nee, ik ga niet akkoord',
      start: 'Naar de chat',
      starting: 'Even geduld',
      mistakes: 'Er klopt nog iets niet',
      mistake: (code, field) => {
        if (code === 'too-long') return 'Dit is te lang. Maak het korter.';
        if (code !== 'required') return 'Kijk dit nog eens na.';
        if (field === 'nickname') return 'Kies een naam.';
        if (field === 'consentVersion') return `Zonder toestemming kan de chat niet beginnen.`;
        return 'Kies een antwoord.';
      },
      range: (smallest, largest) => `Schrijf een getal van ${smallest} tot ${largest}.`,
      tooOften: 'Er kwamen te veel vragen tegelijk. Wacht even en probeer het dan opnieuw.',
    },
    kept: {
      title: 'Wat we bewaren, en hoe lang',
      what: {
        transcript: 'het gesprek',
        nickname: `${jouw} naam in de chat`,
        'door-answers': `${jouw} antwoorden van vooraf`,
        'network-address': `${jouw} netwerkadres (IP-adres)`,
        'coarse-place': `de streek van waar ${je} chat, ruw geschat`,
        'address-mark': `een onleesbaar kenmerk van ${jouw} netwerkadres, tegen misbruik`,
        consent: `dat ${je} toestemming gaf`,
        'contact-registration': 'een korte notitie over het soort gesprek',
        feedback: `${jouw} mening achteraf, los van het gesprek`,
        mail: `${jouw} e-mail`,
        dossier: `een dossier, alleen als ${je} dat goed vindt`,
        'advice-register': `het advies, onder een naam die ${je} kiest`,
      },
      says: (what, time, from) => {
        const since = {
          visit: 'na dit bezoek',
          end: 'na het gesprek',
          receipt: 'nadat we het kregen',
          closing: 'nadat het is afgesloten',
        }[from];
        return `Tot ${time} ${since}: ${what}.`;
      },
      seenBy: (by, word) =>
        ({
          counsellors: `Wie hier werkt als ${word}, kan dit zien.`,
          'by-disclosure': `Een ${word} ziet dit niet. Het wordt alleen bekeken als dat echt moet, bijvoorbeeld bij groot gevaar.`,
          nobody: `Niemand kan er ${jouw} adres in lezen.`,
        })[by],
      notKept: {
        'network-address': `${say('Je', 'Uw')} netwerkadres (IP-adres) bewaren we niet.`,
        dossier: `We maken geen dossier over ${jou}.`,
      },
      secrecy: 'Wat we geheim houden',
      rights: `${say('Jouw', 'Uw')} rechten`,
      complaint: 'Een klacht indienen kan bij:',
    },
    queue: {
      position: (position) => `${Je} bent nummer ${position} in de rij`,
      next: `${Je} bent de volgende`,
      offered: (word) => `We vragen nu een ${word} voor ${jou}. Heel even nog.`,
      before: (others) => {
        if (others === 0) return `Er is niemand voor ${je}.`;
        return others === 1 ? `Er is één iemand voor ${je}.` : `Er zijn ${others} mensen voor ${je}.`;
      },
      estimate: (time) => `Het duurt ongeveer ${time}.`,
      noEstimate: 'Hoe lang het duurt, weten we nu niet.',
      meanwhile: `Terwijl ${je} wacht`,
      stay: (time) =>
        `Laat deze pagina open. Valt de verbinding weg, dan houden we ${jouw} plaats ${time} vrij.`,
      think: `Denk rustig na over wat ${je} wilt vertellen. Alleen ‘hallo’ is ook goed.`,
      tell: 'Laat een geluid horen als ik aan de beurt ben',
      leave: 'Uit de rij gaan',
      leaveSure: `${Je} verliest dan ${jouw} plaats.`,
      leaveYes: 'Ja, uit de rij',
      leaveNo: 'Nee, ik wacht',
    },
    conversation: {
      with: (name, isRole) => `${Je} praat met ${isRole ? 'een ' : ''}${name}`,
      you: say('Jij', 'U'),
      messages: 'Berichten',
      write: `Schrijf ${jouw} bericht`,
      send: 'Verstuur',
      enterSends: 'Enter verstuurt',
      types: (name) => `${name} is aan het schrijven`,
      tick: {
        unsent: 'nog niet verstuurd',
        sending: 'wordt verstuurd',
        sent: 'verstuurd',
        delivered: 'aangekomen',
        read: 'gelezen',
        refused: 'niet verstuurd',
      },
      left: (characters) =>
        characters < 0 ? `${-characters} tekens te veel` : `nog ruimte voor ${characters} tekens`,
      joined: (name) => `${name} is er.`,
      gone: (name) => `${name} is even weg. Blijf nog even.`,
      youBack: `${Je} bent terug.`,
      youGone: `${Je} sloot het gesprek.`,
      ended: 'Het gesprek is voorbij.',
      timeUp: 'De tijd is om. We ronden nu af.',
      timeLeft: (time, stops) =>
        stops ? `Over ${time} stopt dit gesprek vanzelf.` : `Over ${time} ronden we dit gesprek af.`,
      moreTime: (until) => `Er is meer tijd: tot ${until}.`,
      newMessages: 'Nieuw bericht',
      close: 'Gesprek sluiten',
      closeSure: (canUndo) =>
        canUndo
          ? `${Je} kunt daarna nog even terug. Na ‘Snel weg’ kan dat niet.`
          : 'Terug kan daarna niet meer.',
      closeYes: 'Ja, sluiten',
      closeNo: 'Nee, verder praten',
    },
    closed: {
      title: 'De chat is nu gesloten',
      opens: (when) => `We zijn er weer ${when}.`,
      because: {
        'outside-hours': '',
        'last-entry-past': 'Nieuwe gesprekken beginnen nu niet meer. Wie al binnen is, wordt nog geholpen.',
        'nobody-there':
          'Er is op dit moment niemand om te chatten, al zouden we er anders wel zijn. Dat spijt ons.',
      },
      busy: 'Er is nu geen plaats',
      looking: 'Deze pagina kijkt vanzelf of er weer plaats is.',
      room: 'Er is weer plaats.',
      blocked: `${Je} kunt nu niet chatten`,
      blockedText: (when) =>
        `De toegang is voor een tijd gesloten.${when === undefined ? '' : ` Het kan weer ${when}.`}`,
      whileWaiting: 'De chat is intussen gesloten',
      expired: `${Je} was te lang weg`,
      expiredText: (time) => `Na ${time} zonder verbinding stopt de chat. ${Je} kunt opnieuw beginnen.`,
      failedText: `Het lukt nu niet. Dat ligt aan ons, niet aan ${jou}. Probeer het straks nog eens.`,
      reportsByPhone: 'Een melding doen kan alleen per telefoon.',
    },
    farewell: {
      title: (by) => {
        if (by === 'visitor') return `${Je} hebt het gesprek gesloten`;
        return by === 'time' ? 'De tijd is om' : 'Het gesprek is voorbij';
      },
      leftQueue: `${Je} bent uit de rij`,
      notSent: 'Dit is niet verstuurd:',
      read: 'Het gesprek nog eens lezen',
      readOnlyHere:
        'Dit staat alleen nog op deze pagina. Is de pagina dicht, dan is het weg van dit toestel.',
      after: 'Wat er met het gesprek gebeurt',
      traces: 'Sporen op dit toestel',
      again: 'Opnieuw chatten',
      undo: (until) =>
        `Was het een vergissing? ${until === undefined ? `${Je} kunt nog terug.` : `Tot ${until} kan ${je} terug.`}`,
      undoYes: 'Terug naar het gesprek',
      undoNo: 'Ik ben klaar',
    },
  };
};
