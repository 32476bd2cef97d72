import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SignInEventRecord } from '../../host/answers';
import { entries } from '../../reasons/entries';
import { explain } from '../../reasons/explain';
import { findCodes } from '../../reasons/find-codes';
import { parseDeviceRegistration } from '../device-registration';
import { readEvent } from './event-facts';
import { readReason } from './read-reason';
import {
  correlation,
  dsregcmd,
  event,
  failedAttempt,
  input,
  refusal,
  system,
  teams,
} from './sign-in-reason.fixture';

const trace = 'aaaaaaaa-0000-4000-8000-000000000001';

/** The same failure as it would stand in differently localised texts: labels vary, data do not. Made up. */
const localised: Record<string, string> = {
  English: refusal('AADSTS50173', { serverSecondsAgo: 240 }),
  German: `Fehler: 0xCAA20003 Die Autorisierungserteilung für diese Assertion ist fehlgeschlagen. Code: invalid_grant Beschreibung: AADSTS50173: Die Gewährung ist abgelaufen. Ablaufverfolgungs-ID: ${trace} Korrelations-ID: ${correlation} Zeitstempel: 2026-05-20 11:56:00Z Client: ${teams}`,
  French: `Erreur : 0xCAA20003 Échec de l'octroi. Code : invalid_grant Description : AADSTS50173 : l'autorisation a expiré. ID de trace : ${trace} ID de corrélation : ${correlation} Horodatage : 2026-05-20 11:56:00Z, client : ${teams}`,
  Spanish: `Error: 0xCAA20003. Código: invalid_grant Descripción: AADSTS50173: la concesión expiró. Id. de seguimiento: ${trace} Id. de correlación: ${correlation} Marca de tiempo: 2026-05-20 11:56:00Z cliente: ${teams}`,
  Japanese: `エラー：0xCAA20003 承認の付与に失敗しました。コード：invalid_grant 説明：AADSTS50173：許可の有効期限が切れました。トレース ID：${trace} 相関 ID：${correlation} タイムスタンプ：2026-05-20 11:56:00Z クライアント：${teams}`,
  Chinese: `错误：０ｘＣＡＡ２０００３ 代码：invalid_grant 说明：AADSTS50173：授权已过期。跟踪 ID：${trace} 关联 ID：${correlation} 时间戳：2026-05-20 11:56:00Z 客户端：${teams}`,
  Arabic: `\u200Fخطأ: 0xCAA20003 الرمز: invalid_grant الوصف: AADSTS50173: انتهت الصلاحية. معرف التتبع: ${trace} معرف الارتباط: ${correlation} الطابع الزمني: 2026-05-20 11:56:00Z (${teams})\u200F`,
  Russian: `Ошибка: 0xCAA20003 Код: invalid_grant Описание: AADSTS50173: срок действия истек. Идентификатор трассировки: ${trace} Идентификатор корреляции: ${correlation} Метка времени: 2026-05-20 11:56:00Z клиент: ${teams}`,
  JSON: `{"error":"invalid_grant","error_description":"AADSTS50173: expired","error_codes":[50173],"timestamp":"2026-05-20 11:56:00Z","trace_id":"${trace}","correlation_id":"${correlation}","client_id":"${teams}"}`,
};

describe('the language around the data does not matter', () => {
  test.each(Object.entries(localised))('%s', (_language, text) => {
    const { reason, stamps } = readReason(input([event(text)]));
    expect(reason).toMatchObject({
      code: 'AADSTS50173',
      class: 'stale-token',
      app: 'teams',
      correlationId: correlation,
    });
    expect(stamps.map(({ offsetSeconds }) => offsetSeconds)).toEqual([-660]);
  });
});

describe('cut-off texts', () => {
  test.each(Object.entries(localised))(
    '%s, at every length, gives the same reason, less, or none',
    (_language, text) => {
      for (let length = 0; length <= text.length; length++) {
        const { reason } = readReason(input([event(text.slice(0, length))]));
        expect(['AADSTS50173', '0xCAA20003', undefined]).toContain(reason?.code);
        expect([correlation, null, undefined]).toContain(reason?.correlationId);
        expect(['teams', null, undefined]).toContain(reason?.app);
      }
    },
  );

  test('of dsregcmd, at every length, never throw and never accuse somebody else', () => {
    const text = dsregcmd({ azureAd: 'YES' }, failedAttempt('0xc000006d', 'AADSTS50126: wrong.'));
    for (let length = 0; length <= text.length; length++) {
      const { reason } = readReason(
        input([], { registration: parseDeviceRegistration(text.slice(0, length)) }),
      );
      expect(['password', 'unknown', undefined]).toContain(reason?.class);
    }
  });
});

/**
 * What the other events would hold in six languages. Windows inserts the data; the sentence around them is what a
 * forwarded or exported record shows. Made up.
 */
const around: Record<string, readonly [before: string, after: string]> = {
  English: ['AAD Cloud AP plugin call failed. ', ' Logged at clientcache.cpp, line: 291.'],
  German: ['Fehler beim Aufruf des Cloud-AP-Plug-Ins. ', ' Protokolliert in Zeile 291.'],
  French: ["Échec de l'appel du plug-in : ", ' Enregistré à la ligne 291.'],
  Japanese: ['プラグインの呼び出しに失敗しました：', '。行：291'],
  Arabic: ['\u200Fفشل استدعاء المكون الإضافي: ', ' السطر: ٢٩١\u200F'],
  Russian: ['Сбой вызова подключаемого модуля: ', ' Строка: 291.'],
};

const registrationLog = 'Microsoft-Windows-User Device Registration/Admin';
/** The data of every event that is read, and the reasons it may lead to when it is whole. */
const kinds: Record<string, { record: Partial<SignInEventRecord>; data: string; codes: readonly string[] }> =
  {
    '1098': {
      record: { id: 1098 },
      data: `Error: 0xCAA5001C Token broker operation failed. Error: 0xCAA20003 AADSTS500121: denied. Correlation ID: ${correlation}`,
      codes: ['AADSTS500121', '0xCAA20003', '0xCAA5001C'],
    },
    '1097': {
      record: { id: 1097 },
      data: 'Error: 0xCAA90004 AADSTS700082: The refresh token has expired due to inactivity.',
      codes: ['AADSTS700082', '0xCAA90004'],
    },
    '1081': {
      record: { id: 1081, userSid: system },
      data: `Error: 0xC000006D OAuth response error: invalid_grant Error description: AADSTS50126: wrong. CorrelationID: ${correlation}`,
      codes: ['AADSTS50126', '0xC000006D'],
    },
    '1088': {
      record: { id: 1088, userSid: system },
      data: 'Error: 0xCAA90014 WSTrust response error: FailedAuthentication https://sts.fabrikam.example/adfs/services/trust',
      codes: ['0xCAA90014'],
    },
    '1084': {
      record: { id: 1084, userSid: system },
      data: 'Error: 0xC00000BE Failure sub-error: 0x80072EE7 ERROR_WINHTTP_NAME_NOT_RESOLVED (12007)',
      codes: ['0xC00000BE', '0x80072EE7'],
    },
    ...Object.fromEntries(
      [204, 304, 305, 307].map((id) => [
        String(id),
        {
          record: { id, userSid: system, log: registrationLog },
          data: 'Error code: 0x801c03f2. Server error: DirectoryError. Debug: -2145648645',
          codes: ['0x801C03F2', '0x801C03FB'],
        },
      ]),
    ),
    'AppModel-State': {
      record: { id: 21, log: 'Application' },
      data: 'Microsoft.AAD.BrokerPlugin_cw5n1h2txyewy -2147024891 LocalSettings',
      codes: [],
    },
  };

const everyText = Object.entries(kinds).flatMap(([name, kind]) =>
  Object.entries(around).map(([language, [before, after]]) => ({ name, language, before, after, ...kind })),
);

describe('every event in every language', () => {
  test.each(everyText)(
    '$name in $language gives its innermost reason',
    ({ record, data, codes, before, after }) => {
      const { reason } = readReason(input([event(`${before}${data}${after}`, record)]));
      expect(reason?.code).toBe(codes[0]);
    },
  );

  // The four of the registration are read alike.
  test.each(everyText.filter(({ name }) => !['304', '305', '307'].includes(name)))(
    '$name in $language, at every length, accuses nobody whom the whole does not name',
    ({ record, data, codes, before, after }) => {
      const text = `${before}${data}${after}`;
      const owners = new Set(codes.map((code) => explain(code)[0]?.owner));
      for (let length = 0; length <= text.length; length++) {
        const { reason } = readReason(input([event(text.slice(0, length), record)]));
        if (reason === null || reason.owner === 'unknown') continue;
        // Half a number may be another one of the same meaning: AADSTS70008 of AADSTS700082.
        expect(
          codes.some((code) => code.startsWith(reason.code)),
          text.slice(0, length),
        ).toBe(true);
        expect(owners).toContain(reason.owner);
      }
    },
  );
});

describe('every number of the sign-in service, cut off in an event', () => {
  test('is explained as itself, as less, or as somebody unknown', () => {
    const numbers = entries.filter(({ code }) => findCodes(code)[0]?.family === 'AADSTS');
    for (const { code } of numbers) {
      const whole = readReason(input([event(`Description: ${code}: refused.`)])).reason;
      for (let length = 'AADSTS'.length; length < code.length; length++) {
        const { reason } = readReason(input([event(`Description: ${code.slice(0, length)}`)]));
        expect([whole?.owner, 'unknown', undefined], `${code} cut to ${length}`).toContain(reason?.owner);
      }
    }
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'AADSTS',
    '50126',
    '0x',
    'CAA20003',
    '-895352829',
    correlation,
    teams,
    'Timestamp: ',
    '9999-99-99 99:99:99Z',
    'Correlation ID: ',
    ': ',
    '\n',
    'client: ',
    '🙂',
    '\u0000',
    '"',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  );

  test('is read without throwing, and the reason is one of its codes', () => {
    fc.assert(
      fc.property(text, text, (recorded, typed) => {
        const { reason, likelihood } = readReason(input([event(recorded)], { typed, offsetSeconds: null }));
        expect(reason === null || /^(AADSTS\d{5,8}|0x[0-9A-F]{8})$/.test(reason.code)).toBe(true);
        // Exit code 7 rests on it: what is less than possible is no reason.
        expect(likelihood === 'unlikely').toBe(reason === null);
      }),
    );
  });

  test('of 200,000 characters is read as quickly as it is long', () => {
    for (const piece of [
      'AADSTS ',
      `${correlation} `,
      '0xCAA20003 ',
      '-895352829 ',
      'client: ',
      'Trace ID: ',
      '(',
    ]) {
      const facts = readEvent(event(piece.repeat(200_000 / piece.length)));
      expect(facts.serverTime).toBeNull();
    }
  });
});
