import { describe, expect, it } from '@jest/globals';
import { ofEach } from './testing/five-organisations.ts';

/** The rows of the same table about what is kept, by whom it may be seen, and what people can ask. */
describe('what the five organisations promise: what is kept', () => {
  it('the network address is shown, vaulted or not kept, as each text says', () => {
    expect(ofEach(({ networkAddress }) => [networkAddress.kept, networkAddress.coarsePlace])).toEqual({
      caw: ['shown', false],
      humanitas: ['none', false],
      'veilig-thuis': ['none', false],
      '1712': ['vault', false],
      clbchat: ['vault', true],
    });
  });

  it('conversations, answers and addresses are kept no longer than promised', () => {
    expect(
      ofEach(({ retention }) => [
        retention.transcript,
        retention.nickname,
        retention.doorAnswers,
        retention.networkAddress,
      ]),
    ).toEqual({
      caw: ['P6M', 'P6M', 'P6M', 'P6M'],
      humanitas: ['P6W', 'P6W', 'P6W', undefined],
      'veilig-thuis': ['P1D', 'P1D', 'P1D', undefined],
      '1712': ['P6M', 'P6M', 'P6M', 'P6M'],
      clbchat: ['P5Y', 'P5Y', 'P5Y', 'P5Y'],
    });
  });

  it('a dossier is made only where it is promised, and at CAW it may be refused', () => {
    expect(ofEach(({ dossier }) => dossier)).toEqual({
      caw: expect.objectContaining({
        kind: 'by-consent',
        from: 'several-contacts',
        mayBeRefused: true,
        transcript: 'by-exception',
      }),
      humanitas: { kind: 'none' },
      'veilig-thuis': { kind: 'advice-register', term: 'P2Y' },
      '1712': {
        kind: 'by-consent',
        from: 'first-contact',
        mayBeRefused: true,
        transcript: 'by-exception',
        termAfterClosing: 'P10Y',
        earlierTerms: [{ closedUntil: '2018-12-31', term: 'P5Y' }],
        longerByLaw: true,
      },
      clbchat: { kind: 'none' },
    });
  });

  it('mail is offered by CAW when the chat is not, and by 1712 always, with an answer in two working days', () => {
    expect(
      ofEach(({ mail }) => (mail.kind === 'none' ? 'none' : [mail.when, mail.answerWorkingDays])),
    ).toEqual({
      caw: ['closed-or-busy', undefined],
      humanitas: 'none',
      'veilig-thuis': 'none',
      '1712': ['always', 2],
      clbchat: 'none',
    });
    const mails = ofEach(({ mail }) => mail);
    expect(mails.caw.kind === 'offered' && mails.caw.recipients.length).toBe(11);
    expect(mails['1712']).toMatchObject({ doNotKeepOnRequest: true });
    expect(ofEach(({ retention }) => retention.mail)['1712']).toBe('P6M');
  });

  it('contacts by phone are registered where there is a phone', () => {
    expect(ofEach(({ phone }) => (phone.kind === 'none' ? 'none' : [phone.number, phone.hours]))).toEqual({
      caw: [undefined, undefined],
      humanitas: 'none',
      'veilig-thuis': ['0800-2000', '24/7'],
      '1712': ['1712', 'Mo-Fr 09:00-18:00'],
      clbchat: 'none',
    });
    expect(ofEach(({ phone }) => phone)['veilig-thuis']).toMatchObject({ reportsByPhoneOnly: true });
  });
});

describe('what the five organisations promise: afterwards', () => {
  it('feedback is asked where the text says so, and never at Veilig Thuis', () => {
    expect(ofEach(({ feedback }) => feedback.kind)).toEqual({
      caw: 'asked',
      humanitas: 'asked',
      'veilig-thuis': 'none',
      '1712': 'asked',
      clbchat: 'asked',
    });
  });

  it('figures go to whom they are owed', () => {
    expect(ofEach(({ figures }) => [figures.yearlyReport, figures.year])).toEqual({
      caw: ['none', 'calendar'],
      humanitas: ['none', 'calendar'],
      'veilig-thuis': ['none', 'calendar'],
      '1712': ['to-government', 'calendar'],
      clbchat: ['published', 'school'],
    });
    expect(ofEach(({ figures }) => figures.by)['1712']).toEqual(['age', 'number', 'theme']);
  });

  it('conversations are used to learn from only in the promised form', () => {
    expect(ofEach(({ training }) => training.use)).toEqual({
      caw: 'anonymised-consultation',
      humanitas: 'within-the-team',
      'veilig-thuis': 'none',
      '1712': 'after-anonymisation',
      clbchat: 'after-removing-names',
    });
  });

  it('secrecy is broken only on the grounds that were announced', () => {
    expect(
      ofEach(({ secrecy }) => ({
        grounds: secrecy.grounds,
        first: secrecy.discussedFirst,
        address: secrecy.networkAddressUsed,
        conversation: secrecy.conversationShared,
      })),
    ).toEqual({
      caw: { grounds: ['grave-danger'], first: true, address: true, conversation: false },
      humanitas: {
        grounds: ['serious-crime', 'danger-to-others'],
        first: false,
        address: false,
        conversation: true,
      },
      'veilig-thuis': { grounds: [], first: false, address: false, conversation: false },
      '1712': {
        grounds: ['state-of-emergency', 'future-risk'],
        first: false,
        address: true,
        conversation: false,
      },
      clbchat: { grounds: ['legal-duty'], first: false, address: false, conversation: false },
    });
  });

  it('everybody gets an answer about their own data within fourteen days, and no identity card is asked', () => {
    expect(ofEach(({ rights }) => [rights.answerDays, rights.identityCheck])).toEqual({
      caw: [14, 'proportionate'],
      humanitas: [14, 'proportionate'],
      'veilig-thuis': [14, 'proportionate'],
      '1712': [14, 'proportionate'],
      clbchat: [14, 'proportionate'],
    });
  });

  it('each right that a text names can be asked for', () => {
    const { caw, 'veilig-thuis': veiligThuis, '1712': provinces, clbchat } = ofEach(({ rights }) => rights);
    expect(caw.offered).toContain('complaint');
    expect(veiligThuis.offered).toEqual(expect.arrayContaining(['access', 'remark', 'erasure']));
    expect(veiligThuis.inWriting).toEqual(['addition', 'remark', 'erasure']);
    expect(provinces).toMatchObject({
      standardForm: true,
      helpWithForm: true,
      inspection: 'anonymised-unless-complaint',
      authorities: [{ mail: 'contact@apd-gba.be' }, { mail: 'contact@toezichtcommissie.be' }],
    });
    expect(provinces.offered).toHaveLength(11);
    expect(clbchat.offered).toEqual(expect.arrayContaining(['portability', 'withdrawal', 'restriction']));
  });
});
