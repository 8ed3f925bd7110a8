import { describe, expect, it } from 'vitest';
import type { LookUpService } from '../../domain/look-up-service';
import { checkAnswer } from './check-answer';

const kind = (service: LookUpService, text: string) => {
  const checked = checkAnswer(service, text, 'gateway.example.kr');
  return checked.kind === 'failed' ? checked.problem : checked.kind;
};
const xml = (header: string, body = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><response><header>${header}</header><body>${body}</body></response>`;
const html = '<!DOCTYPE html><html><body>로그인</body></html>';
const notData = { code: 'lookUpNotData', host: 'gateway.example.kr' };

describe('an answer of OpenDART', () => {
  it.each(['010', '011', '012', '020', '100', '800', '900'])('with status %s is a refusal', (status) => {
    const text = JSON.stringify({ status, message: 'crtfc_key=secret' });
    expect(kind('openDart', text)).toEqual({ code: 'lookUpRefused', service: 'openDart', status });
  });

  it.each([
    ['{"status":"000","list":[]}', 'data'],
    ['{"status":"013","message":"조회된 데이타가 없습니다."}', 'nothing'],
  ])('%s is %s', (text, expected) => {
    expect(kind('openDart', text)).toBe(expected);
  });

  it.each([html, '', '{', '[]', 'null', '{"error":"no"}', '{"status":0}'])('%s is no data', (text) => {
    expect(kind('openDart', text)).toEqual(notData);
  });
});

describe('an answer of KIPRISPlus', () => {
  it.each(['10', '20', '22', '30', '31', '32'])('with code %s is a refusal', (status) => {
    const text = xml(`<successYN>N</successYN><resultCode>${status}</resultCode>`);
    expect(kind('kipris', text)).toEqual({ code: 'lookUpRefused', service: 'kipris', status });
  });

  it('in the frame of the common gateway is a refusal too', () => {
    const text =
      '<OpenAPI_ServiceResponse><cmmMsgHeader><returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>';
    expect(kind('kipris', text)).toMatchObject({ code: 'lookUpRefused', status: '30' });
  });

  it.each([
    [xml('<resultCode>00</resultCode>', '<items><item><a/></item></items>'), 'data'],
    [xml('<resultCode></resultCode>', '<items><item><a/></item></items>'), 'data'],
    [xml('<resultCode>00</resultCode>', '<items/>'), 'nothing'],
    [xml('<resultCode>03</resultCode>'), 'nothing'],
  ])('%s is %s', (text, expected) => {
    expect(kind('kipris', text)).toBe(expected);
  });

  it.each([html, '', '{"status":"000"}', '<rss/>'])('%s is no data', (text) => {
    expect(kind('kipris', text)).toEqual(notData);
  });
});
