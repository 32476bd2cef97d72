import { fold } from './plain-text';

/**
 * What stands before a number that is an error code, in the languages of Microsoft's sign-in pages. The page shows
 * `Error Code: 53003` in the person's language, and that block is what people copy.
 */
const errorCodeIn: Readonly<Record<string, readonly string[]>> = {
  af: ['foutkode'],
  am: ['የስህተት ኮድ'],
  ar: ['رمز الخطأ', 'رمز خطأ', 'كود الخطأ'],
  az: ['xəta kodu'],
  be: ['код памылкі'],
  bg: ['код на грешка', 'код на грешката', 'код за грешка'],
  bn: ['ত্রুটি কোড', 'ত্রুটির কোড'],
  bs: ['kod greške', 'šifra greške'],
  ca: ["codi d'error", "codi de l'error"],
  cs: ['kód chyby', 'kódy chyb', 'chybový kód', 'číslo chyby'],
  cy: ['cod gwall'],
  da: ['fejlkode', 'fejlkoder', 'fejlnummer'],
  de: ['fehlercode', 'fehlercodes', 'fehler code', 'fehlernummer', 'fehlerkode', 'fehler kode'],
  el: ['κωδικός σφάλματος', 'κωδικοί σφάλματος', 'κωδικός λάθους'],
  en: [
    'error codes?',
    'err code',
    'error number',
    'error no',
    'error id',
    'failure code',
    'reason code',
    'error subcode',
  ],
  es: ['código de error', 'códigos de error', 'código del error', 'número de error', 'cód. de error'],
  et: ['veakood', 'tõrkekood', 'veakoodi'],
  eu: ['errore kodea', 'errore-kodea', 'errorearen kodea'],
  fa: ['کد خطا', 'کد خطای'],
  fi: ['virhekoodi', 'virhekoodin', 'virhekoodit'],
  fil: ['code ng error', 'error code'],
  fr: ["code d'erreur", "codes d'erreur", "code de l'erreur", 'code erreur', "numéro d'erreur"],
  ga: ['cód earráide'],
  gl: ['código de erro', 'código do erro'],
  he: ['קוד שגיאה', 'קוד השגיאה'],
  hi: ['त्रुटि कोड', 'त्रुटि कूट'],
  hr: ['kod pogreške', 'šifra pogreške', 'kôd pogreške'],
  hu: ['hibakód', 'hibakódok', 'hiba kódja'],
  hy: ['սխալի կոդ'],
  id: ['kode kesalahan', 'kode galat', 'kode eror'],
  is: ['villukóði', 'villunúmer'],
  it: ['codice errore', 'codice di errore', 'codici di errore', 'codici errore', "codice dell'errore"],
  ja: ['エラー コード', 'エラー番号'],
  ka: ['შეცდომის კოდი'],
  kk: ['қате коды', 'қатенің коды'],
  km: ['លេខកូដកំហុស'],
  ko: ['오류 코드', '에러 코드', '오류 번호'],
  lt: ['klaidos kodas'],
  lv: ['kļūdas kods'],
  mk: ['код на грешка', 'код на грешката'],
  ms: ['kod ralat'],
  nb: ['feilkode', 'feilkoder', 'feilnummer'],
  nl: ['foutcode', 'foutcodes', 'fout code', 'foutnummer'],
  nn: ['feilkode'],
  pl: ['kod błędu', 'kody błędów', 'numer błędu'],
  pt: ['código de erro', 'códigos de erro', 'código do erro', 'número do erro'],
  ro: ['cod de eroare', 'codul de eroare', 'codul erorii', 'cod eroare'],
  ru: ['код ошибки', 'коды ошибок', 'номер ошибки'],
  sk: ['kód chyby', 'kódy chýb', 'chybový kód'],
  sl: ['koda napake', 'številka napake'],
  sq: ['kodi i gabimit'],
  sr: ['код грешке', 'шифра грешке', 'kod greške', 'šifra greške'],
  sv: ['felkod', 'felkoder', 'felnummer'],
  sw: ['msimbo wa hitilafu'],
  ta: ['பிழைக் குறியீடு', 'பிழை குறியீடு'],
  te: ['లోపం కోడ్'],
  th: ['รหัสข้อผิดพลาด', 'รหัสความผิดพลาด'],
  tr: ['hata kodu', 'hata kodları', 'hata numarası'],
  uk: ['код помилки', 'коди помилок', 'номер помилки'],
  ur: ['خرابی کوڈ', 'ایرر کوڈ'],
  vi: ['mã lỗi'],
  zh: ['错误代码', '错误码', '錯誤碼', '錯誤代碼', '錯誤代號'],
};

/** The same for a status or a result, as logs and the portal name it. */
const statusCodes: readonly string[] = [
  ...['status code', 'result type', 'result code', 'sign in error code', 'statuscode', 'statuskode'],
  ...[
    'statuskod',
    'código de estado',
    'código de status',
    "code d'état",
    'code de statut',
    'codice di stato',
  ],
  ...['codice stato', 'ステータス コード', '状態コード', '상태 코드', '状态代码', '狀態碼', 'код состояния'],
  ...['код статуса', 'kod stanu', 'kod statusu', 'stavový kód', 'állapotkód', 'durum kodu', 'tilakoodi'],
];

/** "Sign-in error code", as Entra's portal heads it: in many languages the sign-in stands behind the code. */
const ofSignIn: readonly string[] = [
  ...['de connexion', "d'authentification", 'de inicio de sesión', 'de início de sessão', 'de login'],
  ...['di accesso', "d'inici de sessió", 'de conectare', 'la conectare', 'voor aanmelden'],
  ...['voor aanmelding', 'bij aanmelden', 'van aanmelding', 'für die anmeldung', 'bei der anmeldung'],
  ...['för inloggning', 'for logon', 'for login', 'ved login', 'for pålogging', 'ved pålogging'],
  ...['for innlogging', 'logowania', 'входа', 'входа в систему', 'при входе', 'входу', 'за вход'],
  ...['при влизане', 'přihlášení', 'prihlásenia', 'prijave', 'za prijavu', 'pri vpisu', 'σύνδεσης'],
  ...['đăng nhập', 'เข้าสู่ระบบ', 'ในการลงชื่อเข้าใช้', 'تسجيل الدخول', 'כניסה', 'בכניסה', 'של כניסה'],
];
/** The same in words that are said of entering anything. */
const ofEntering: readonly string[] = ['de entrada', 'masuk', 'εισόδου'];

/** The word for an error alone: a number behind it is one only where nothing else stands around, or beside signs of a sign-in. */
const errorIn: readonly string[] = [
  ...['error', 'err', 'erreur', 'errore', 'errorea', 'erro', 'eroare', 'eroarea', 'fehler', 'fehlers'],
  ...['fout', 'fel', 'felet', 'feil', 'feilen', 'fejl', 'fejlen', 'virhe', 'virheen', 'viga', 'klaida'],
  ...['kļūda', 'błąd', 'błędem', 'błędu', 'chyba', 'chybou', 'chybu', 'greška', 'grešku', 'pogreška'],
  ...['napaka', 'napako', 'hiba', 'hibát', 'hibával', 'hata', 'xəta', 'gabim', 'lỗi', 'ralat', 'kesalahan'],
  ...['ошибка', 'ошибку', 'ошибкой', 'ошибки', 'помилка', 'помилку', 'помилкою', 'грешка', 'грешката'],
  ...['қате', 'σφάλμα', 'σφάλματος', 'خطأ', 'خطای', 'שגיאה', 'त्रुटि', 'ত্রুটি', 'பிழை', 'შეცდომა', 'սխալ'],
];
/** The same, and what a program shows of an error, in scripts without blanks between words. */
const gluedErrorIn: readonly string[] = [
  ...['エラー', 'エラー メッセージ', '오류', '오류 메시지', '에러', '错误', '错误信息', '错误消息', '报错'],
  ...['錯誤', '錯誤訊息', '報錯', 'ข้อผิดพลาด'],
];
/** What stands behind a number that names one error, and not behind how many there were, in languages that put it there. */
const oneErrorIn: readonly string[] = [
  ...['hatası', 'hatasını', 'hatasıyla', 'numaralı hata', 'numaralı hatası', 'os hiba', 'es hiba'],
];
/** What a program shows of an error, which may be its number. */
const messageIn: readonly string[] = [
  ...['error message', 'error msg', 'fehlermeldung', 'foutmelding', 'felmeddelande', 'fejlmeddelelse'],
  ...['feilmelding', 'virheilmoitus', "message d'erreur", 'mensaje de error', 'mensagem de erro'],
  ...['messaggio di errore', 'komunikat błędu', 'chybová hláška', 'chybové hlášení', 'hibaüzenet'],
  ...['hata mesajı', 'сообщение об ошибке', 'повідомлення про помилку'],
];
/** Words that make a number a code of Windows, but not one of the sign-in service: a code by mail is no error. */
const codeIn: readonly string[] = [
  'code',
  'kod',
  'kode',
  'código',
  'codice',
  'status',
  'ステータス',
  'コード',
  '코드',
  '代码',
];

/** "System error", in the languages in which Windows' own commands say it. */
const systemErrorIn = [
  ...['system error', 'systemfehler', 'erreur système', 'error de sistema', 'error del sistema'],
  ...['errore di sistema', 'erro de sistema', 'erro do sistema', 'błąd systemu', 'błędu systemu'],
  ...['systeemfout', 'systemfel', 'systemfejl', 'systemfeil', 'chyba systému', 'chybě systému'],
  ...['системная ошибка', 'системной ошибки', 'системна помилка', 'rendszerhiba'],
  ...['järjestelmävirhe', 'eroare de sistem', 'σφάλμα συστήματος', 'システム エラー', '系统错误'],
  ...['系統錯誤', '시스템 오류'],
];

/** The same in the languages that put it behind its number. */
const systemErrorBehindIn = ['sistem hatası'];

/** What follows such a label instead of a colon. */
const verbs = fold('is|was|ist|war|lautet|es|era|est|è|är|er|on|to|jest|eq|equals|returned|means');
const particles = fold('は|が|是|为|為|은|는');

/** Letters with an accent, which a program that knows none of them shows as one sign. */
const accented = /[\u00c0-\u024f\u1e00-\u1eff]/g;

function pattern(labels: readonly string[]): string {
  const spelled = labels.map((label) =>
    fold(label.normalize('NFC').replace(accented, (letter) => `[${fold(letter)}\ufffd]`))
      .replace(/\./g, '\\.?')
      .replace(/'/g, "['`´]?[\\s]?")
      .replace(/[\s-]+/g, '[\\s._-]{0,3}'),
  );
  return [...new Set(spelled)].sort((a, b) => b.length - a.length).join('|');
}

/** "System error", as a pattern. */
export const systemError = pattern([...systemErrorIn, ...systemErrorBehindIn]);
export const systemErrorBehind = pattern(systemErrorBehindIn);

const strong = `(?:${pattern([...Object.values(errorCodeIn).flat(), ...statusCodes])})(?:[\\s._-]{0,3}(?:${pattern([...ofSignIn, ...ofEntering])}))?`;
const weak = pattern([...errorIn, ...messageIn]);
const glued = pattern(gluedErrorIn);
const anyCode = `${weak}|${glued}|${pattern(codeIn)}`;
/** `Nr.`, `n°` and `№` between the word for an error and its number. */
const numero = '(?:nr|no|n°?|num|nummer|number|numero|c)(?!\\p{L})\\.?';

/** Colons, quotes, brackets and dot leaders between a label and its number. */
const marks = '"\'`´:=#>({\\[\\\\.*_~\\u201c\\u201d\\u201e\\u00ab\\u00bb\\u2018\\u2019-';
/** With the lines of a table, and line ends as well. */
const between = `[\\s|${marks}]`;
/** Within a cell of it: the one beside "Error" may be the number of a record. */
const inCell = `[ \\r\\n${marks}]`;
const gap = `${between}{0,40}?(?:(?:${verbs})${between}{1,6}|(?:${particles})${between}{0,6}|in\\s?\\(["'\\s]{0,2})?`;
/** What stands between the numbers of a list. */
const listed = `(?:["'\\s]{0,2}[,;/|、&]["'\\s]{0,2}|\\s(?:${fold('and|or|und|oder|et|ou|y|o|e|en|of|och|og|eller|i|и|或|then')})\\s)`;
/** Other services count their errors below zero. */
const positive = '(?<![\\s:=(]-)';
/** Not the beginning of a longer number, of a time, a version or a price. */
const isWhole = '(?!\\d|[a-f][0-9a-f]*(?![0-9a-z])|[.,:/-]\\d|\\s?[%\\u20ac$\\u00a3])';

const onlyLabel = new RegExp(`^(?:\\p{L}{1,20}[\\s._-]?){0,2}${strong}$`, 'iu');

/** Whether a text is such a label and nothing else, as the heading of a column is. */
export function isErrorLabel(text: string): boolean {
  return text.length < 60 && onlyLabel.test(text);
}

/** A number of five to seven digits, or several in a list, behind words that say what it is. */
export const labelledNumbers = new RegExp(
  `(?:${strong})${gap}${positive}((?:\\d{5,7}${listed}){0,9}\\d{5,7})${isWhole}`,
  'giu',
);

/** One that is written with a mark between its thousands. */
export const labelledThousands = new RegExp(
  `(?:${strong})${gap}${positive}(\\d{2,3}[,.]\\d{3})${isWhole}`,
  'giu',
);

/** More numbers behind one that says whose it is. */
export const listedBehindService = new RegExp(
  `AADSTS[\\s:]?\\d{5,7}${listed}((?:\\d{5,7}${listed}){0,9}\\d{5,7})${isWhole}`,
  'giu',
);

/** One behind the word for an error alone. */
export const weaklyLabelledNumbers = new RegExp(
  `(?:(?<![\\p{L}\\p{N}_])(?:${weak})(?:[\\s-]{0,2}${numero}${inCell}{0,8}|${inCell}{1,8})|(?:${glued})${inCell}{0,8})${positive}(\\d{5,7})${isWhole}`,
  'giu',
);

/** Whose error it is: lines, ports and rooms have numbers that stand in front of the word as well. */
const beforeNumber = 'an?|the|this|gets?|got|getting|gives?|says?|shows?|with|teams|office|log.?in|sign.?in';

/** `a 50126 error`, `53003-Fehler`, `50126 hatası`: the word for an error behind its number. */
export const numbersBeforeError = new RegExp(
  `(?<![\\p{Script=Latin}\\d.,:/#-])(\\d{5,7})(?:[ -](?:${pattern(oneErrorIn)})(?!\\p{L})|(?<=\\b(?:${beforeNumber})\\s\\d{5,7})\\serror(?!\\p{L})|-fehler(?!\\p{L})|(?:\\s?${fold('번')})?\\s?(?:${glued}))(?!\\s(?:messages?|reports?|lines?|events?|entries|logs?)(?!\\p{L}))`,
  'giu',
);

/** A number in front of its label, as right-to-left pages are sometimes copied. */
export const numbersBeforeLabel = new RegExp(
  `(?<![\\d.,:/-])(\\d{5,7})\\s?[:=]\\s?(?:${pattern([...(errorCodeIn.ar ?? []), ...(errorCodeIn.he ?? []), ...(errorCodeIn.fa ?? []), ...(errorCodeIn.ur ?? [])])})`,
  'giu',
);

/** Words at the end of what precedes a number that make it a code of Windows. */
export const endsWithLabel = new RegExp(
  `(?:${strong}|(?<![\\p{L}\\p{N}])(?:${anyCode}|hresult|hr|scode|ntstatus|winerror|result|ergebnis|resultat|failed|failure|fehlgeschlagen|returned|exception|wam|inner|aad|xmlhttpwebrequest|_error))(?:${between}{0,12}(?:${verbs}|${particles}|with|mit|avec|con|id)?${between}{0,12})$`,
  'iu',
);

/** Words for signing in, and the program people speak of: beside them the word for an error is enough. */
export const speaksOfSignIn = new RegExp(
  fold(
    [
      '\\bteams\\b|טימס|팀즈|टीम्स|тимс|тімс',
      'anmeld|connexion|sesión|sessão|accesso|aanmeld|logowan|přihláš|inlogg|\\blogg? på\\b|вход|войти',
      'oturum|giriş|kirjautu|bejelentkez|サインイン|登录|登入|로그인',
      pattern(ofSignIn),
    ].join('|'),
  ),
  'i',
);

/**
 * Words of a text that speaks of something that fails: digits alone may be anybody's number. The names of programs are
 * the same everywhere, and the word for an error is begun by others in some languages.
 */
export const speaksOfFailure = new RegExp(
  fold(
    [
      'teams|office|outlook|one ?drive|excel|powerpoint|\\bm?365|microsoft|windows|azure|entra|intune|skype',
      'sign.?in|log.?[io]n|einlogg|connecter|acced|zalogow',
      'error|fehler|erreur|virhe|chyb|błęd|hiba|hata|ошиб|помил|エラー|오류|错误|錯誤',
      'fail|crash|exception|problem|issue|not work|問題|问题|문제',
      "n't work|nicht mehr|geht nicht|ne marche|no funciona|\\bi (?:get|got|see)\\b|getting|shows|message",
      'zeigt|meldung|bekomme|erhalte|kommt immer',
      '\\btpm\\b|\\bchip\\b|mainboard|motherboard|\\bhello\\b|\\bpin\\b|\\bbios\\b|appx|package|dsregcmd|\\bwam\\b',
      `token|broker|hresult|0x|${speaksOfSignIn.source}|(?<![\\p{L}\\p{N}_])(?:${weak})|${glued}`,
    ].join('|'),
  ),
  'iu',
);

/** Microsoft 365 says that something failed. */
export const saysWentWrong = new RegExp(
  fold(
    [
      'went wrong|run into an? (?:issue|problem)|schiefgelaufen|schief gelaufen|mal passé|problème',
      'salió mal|salido mal|mis gegaan|qualcosa è andato|algo deu errado|algo correu mal|gick fel',
      'gikk galt|gik galt|vikaan|pieleen|poszło nie tak|pokazilo|ters gitti|pošlo po krivu',
      'что-то пошло|щось пішло|се обърка|השתבש|问题|問題|문제|出错|出錯',
    ].join('|'),
  ),
  'iu',
);

/** Behind a number, what it is an amount of, and whose it is when it is no error's. */
export const amounts = new RegExp(
  fold(
    [
      '^(?:\\s{0,2}(?:bytes|octets|[kmgt]i?b|ms(?! teams)|ns|us|s|sec(?:onds)?|min(?:utes|uten)?|hours|std|mal|times',
      'rows|records|items|files|messages|devices|mailboxes|licen[cs]es|users|people|persons|char(?:acter)?s',
      'eur(?:os?|ot)?|usd|gbp|chf|kr|kronor|kroner|ft|tl|stück|lizenzen|tcp|udp',
      'of \\d+|is (?:my|our)|%|[\\u20ac$\\u00a3]|[-/]\\d|/(?:tcp|udp)|건|명|件|次|回|名|筆|笔|人|个|個|条))(?![\\p{L}\\p{N}])',
    ].join('|'),
  ),
  'iu',
);
