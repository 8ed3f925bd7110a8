import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the gateway may behave for a path; by default it serves what the service would. */
export type Behaviour =
  '010' | '013' | '020' | '800' | 'html' | 'slow' | 'redirect' | 'oversize' | '500' | 'closed';

export interface ReceivedRequest {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly method: string;
}

const fixture = (name: string) => readFileSync(`tests/fixtures/intake/${name}`, 'utf8');
const openDartStatus = (status: string) => JSON.stringify({ status, message: `상태 ${status}` });
const frame = (header: string, body: string, count = '') =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><response><header>${header}</header><body>${body}</body>${count}</response>`;
const fine = '<successYN>Y</successYN><resultCode>00</resultCode>';

const right = (number: string, title: string) =>
  `<item><indexNo>1</indexNo><registerStatus>등록</registerStatus><inventionTitle>${title}</inventionTitle>` +
  `<ipcNumber>B23Q 7/04|B65G 47/24</ipcNumber><registerNumber>1029000110000</registerNumber>` +
  `<registerDate>20230519</registerDate><applicationNumber>${number}</applicationNumber>` +
  `<applicationDate>20210412</applicationDate><applicantName>주식회사 가온머신(가상)</applicantName></item>`;

const employees = JSON.stringify({
  status: '000',
  message: '정상',
  list: [
    {
      rcept_no: '20260319909999',
      corp_cls: 'E',
      corp_code: '99999999',
      corp_name: '(주)가온머신(가상)',
      fo_bbm: '제조',
      sexdstn: '남',
      rgllbr_co: '31',
      cnttk_co: '2',
      sm: '33',
    },
  ],
});

/** Bodies in the services' own formats, of a company that does not exist. */
function bodyOf(path: string): { readonly type: string; readonly body: string } | undefined {
  const json = (body: string) => ({ type: 'application/json;charset=UTF-8', body });
  const xml = (body: string) => ({ type: 'application/xml;charset=UTF-8', body });
  if (path.endsWith('/company.json')) return json(fixture('opendart-company.json'));
  if (path.endsWith('/fnlttSinglAcntAll.json')) return json(fixture('opendart-singl-acnt-all.json'));
  if (path.endsWith('/empSttus.json')) return json(employees);
  if (path.endsWith('/getAdvancedSearch')) {
    const rights = right('1020219000011', '공작물 자동 정렬 장치') + right('1020219000012', '두 번째 장치');
    return xml(frame(fine, `<items>${rights}</items>`, '<count><totalCount>2</totalCount></count>'));
  }
  return path.endsWith('/getBibliographyDetailInfoSearch') ? xml(fixture('kipris-biblio.xml')) : undefined;
}

/** A gateway on this machine. It keeps what it was asked, and misbehaves as it is told. */
export class StandIn {
  readonly received: ReceivedRequest[] = [];
  readonly #behaviours = new Map<string, Behaviour>();
  readonly #server = createServer((request, response) => this.#answer(request, response));

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on, where a path ends like this. */
  behave(pathEnd: string, behaviour: Behaviour): void {
    this.#behaviours.set(pathEnd, behaviour);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.address);
    this.received.push({
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      method: request.method ?? '',
    });
    const [, behaviour] = [...this.#behaviours].find(([end]) => url.pathname.endsWith(end)) ?? [];
    if (behaviour !== 'closed') response.setHeader('Access-Control-Allow-Origin', '*');
    this.#behave(behaviour, url.pathname, response);
  }

  #behave(behaviour: Behaviour | undefined, path: string, response: ServerResponse): void {
    const send = (type: string, body: string) => response.setHeader('Content-Type', type).end(body);
    switch (behaviour) {
      case undefined:
      case 'closed': {
        const found = bodyOf(path);
        if (found) send(found.type, found.body);
        else response.writeHead(404).end();
        return;
      }
      case 'html':
        send('text/html', '<!DOCTYPE html><html><body>로그인해 주세요</body></html>');
        return;
      case 'redirect':
        response.writeHead(302, { Location: `${this.address}/elsewhere` }).end();
        return;
      case 'oversize':
        send('application/json', `{"status":"000","list":["${'x'.repeat(21 * 1024 * 1024)}"]}`);
        return;
      case '500':
        response.writeHead(500).end();
        return;
      case 'slow':
        return;
      default:
        send('application/json', openDartStatus(behaviour));
    }
  }
}
