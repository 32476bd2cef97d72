import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { historyDays, type Preferences, themes } from '../../shared/preferences';
import { isServerName } from '../../shared/server-name';
import { languages } from '../../shared/words/languages';
import type { Value } from '../run/client';
import { useRepair } from '../run/repair-context';
import { useAnnouncement } from '../ui/announcer';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Surface } from '../ui/surface';
import { TextField, useTextInputStyles } from '../ui/text-input';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  field: { display: 'flex', flexDirection: 'column', gap: '4px', maxWidth: '320px' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  server: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '480px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What a person may set about this program itself; each choice counts at once. */
export function PreferencesPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call, go } = useRepair();
  const [stored, setStored] = useState<Value<'readPreferences'> | null>(null);
  useEffect(() => {
    void call('readPreferences', {}).then((found) => setStored(found));
  }, [call]);
  const save = async (changed: Partial<Preferences>): Promise<boolean> => {
    if (stored === null) return false;
    const preferences = { ...stored.preferences, ...changed };
    const isSaved = (await call('savePreferences', { preferences })) !== null;
    if (isSaved) setStored({ preferences, trouble: null });
    return isSaved;
  };
  return (
    <Page
      title={t('preferences.title')}
      lead={t('preferences.lead')}
      back={{ go: () => go({ type: 'side-closed' }) }}
    >
      {stored?.trouble && <Trouble trouble={stored.trouble} />}
      {stored !== null && (
        <Surface>
          <div className={styles.form}>
            <Choices preferences={stored.preferences} save={save} />
            <TimeServer inUse={stored.preferences.timeServer} save={save} />
          </div>
        </Surface>
      )}
    </Page>
  );
}

function Trouble({ trouble }: { trouble: NonNullable<Value<'readPreferences'>['trouble']> }) {
  const { t } = useTranslation();
  switch (trouble.kind) {
    case 'put-aside':
      return <Notice intent="warning">{t('preferences.trouble.put-aside', { file: trouble.file })}</Notice>;
    case 'unreadable':
      return <Notice intent="warning">{t('preferences.trouble.unreadable', { why: trouble.why })}</Notice>;
    case 'ignored': {
      const names = trouble.names.join(', ');
      return <Notice intent="warning">{t('preferences.trouble.ignored', { names })}</Notice>;
    }
  }
}

interface SavingProps {
  /** Whether it could be kept; where not, the sentence about it is already shown. */
  save(changed: Partial<Preferences>): Promise<boolean>;
}

function Choices({ preferences, save }: SavingProps & { readonly preferences: Preferences }) {
  const { t, i18n } = useTranslation();
  const nameOf = (language: string) =>
    new Intl.DisplayNames([language, i18n.language], { type: 'language' }).of(language) ?? language;
  return (
    <>
      <Choice
        label={t('preferences.theme')}
        values={themes}
        chosen={preferences.theme}
        say={(theme) => t(`preferences.themes.${theme}`)}
        choose={(theme) => void save({ theme })}
      />
      <Choice
        label={t('preferences.language')}
        hint={t('preferences.languageHint')}
        values={[null, ...(Object.keys(languages) as (keyof typeof languages)[])]}
        chosen={preferences.language}
        say={(language) => (language === null ? t('preferences.languageAsWindows') : nameOf(language))}
        choose={(language) => void save({ language })}
      />
      <Choice
        label={t('preferences.history')}
        hint={t('preferences.historyHint')}
        values={historyDays}
        chosen={preferences.historyDays}
        say={(days) =>
          days === null ? t('preferences.historyForever') : t('preferences.historyDays', { count: days })
        }
        choose={(days) => void save({ historyDays: days })}
      />
    </>
  );
}

interface ChoiceProps<Chosen> {
  readonly label: string;
  readonly hint?: string;
  readonly values: readonly Chosen[];
  readonly chosen: Chosen;
  say(value: Chosen): string;
  choose(value: Chosen): void;
}

/** A list of which one is chosen: the system's own, which screen readers and keyboards know. */
function Choice<Chosen>({ label, hint, values, chosen, say, choose }: ChoiceProps<Chosen>): ReactNode {
  const styles = useStyles();
  const inputs = useTextInputStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={inputs.input}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={values.indexOf(chosen)}
        onChange={(event) => {
          const value = values[Number(event.target.value)];
          if (value !== undefined) choose(value);
        }}
      >
        {values.map((value, index) => (
          <option key={say(value)} value={index}>
            {say(value)}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}

/** A name that is half typed must not be asked, so this one choice has a button. */
function TimeServer({ inUse, save }: SavingProps & { readonly inUse: string | null }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [typed, setTyped] = useState(inUse ?? '');
  const [said, setSaid] = useState('');
  useAnnouncement(said);
  const name = typed.trim().toLowerCase().replace(/\.$/, '');
  const use = async (timeServer: string | null) => {
    if (timeServer !== null && !isServerName(timeServer)) {
      setSaid(t('preferences.notAServer', { name: timeServer }));
      return;
    }
    if (!(await save({ timeServer }))) return;
    setTyped(timeServer ?? '');
    setSaid(
      timeServer === null ? t('preferences.serverUnused') : t('preferences.serverUsed', { name: timeServer }),
    );
  };
  return (
    <form
      className={styles.server}
      onSubmit={(event) => {
        event.preventDefault();
        void use(name === '' ? null : name);
      }}
    >
      <TextField
        label={t('preferences.timeServer')}
        hint={t('preferences.timeServerHint')}
        value={typed}
        onText={setTyped}
        spellCheck={false}
        autoCapitalize="off"
      />
      <div className={styles.buttons}>
        <Button type="submit" disabled={name === (inUse ?? '')}>
          {t('preferences.useServer')}
        </Button>
        {inUse !== null && <Button onClick={() => void use(null)}>{t('preferences.noServer')}</Button>}
      </div>
      <span className={styles.hint}>{said}</span>
    </form>
  );
}
