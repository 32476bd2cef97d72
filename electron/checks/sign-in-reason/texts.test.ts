import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDeviceRegistration } from '../device-registration';
import { readEvent } from './event-facts';
import { readReason } from './read-reason';
import { correlation, dsregcmd, event, failedAttempt, input, refusal, teams } from './sign-in-reason.fixture';

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
      expect(['password', undefined]).toContain(reason?.class);
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
        const { reason } = readReason(input([event(recorded)], { typed, offsetSeconds: null }));
        expect(reason === null || /^(AADSTS\d{5,8}|0x[0-9A-F]{8})$/.test(reason.code)).toBe(true);
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
