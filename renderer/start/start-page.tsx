import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestText } from '../../shared/longest-text';
import { useRepair } from '../run/repair-context';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { AddressField, TextField } from '../ui/text-input';

const looks = ['clock', 'credentials', 'helper', 'accounts', 'reason', 'network'] as const;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '440px' },
  more: { alignSelf: 'start', marginInlineStart: '-12px' },
  list: {
    margin: '0',
    paddingInlineStart: '20px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase500,
  },
  note: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The first page, ready at once: two fields that may stay empty, and one button. */
export function StartPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { state, check, startCheck, go } = useRepair();
  const [code, setCode] = useState('');
  const [address, setAddress] = useState('');
  const [showsLooks, setShowsLooks] = useState(false);
  const [isStarting, setIsStarting] = useState(false);
  const form = useId();
  const list = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isStarting) return;
    setIsStarting(true);
    await startCheck({ code: code.slice(0, longestText), address });
    setIsStarting(false);
  };
  const wasStopped = check?.end?.wasStopped === true;
  const Chevron = showsLooks ? ChevronUpRegular : ChevronDownRegular;

  return (
    <Page
      title={t('start.title')}
      lead={wasStopped ? t('start.stopped') : t('start.lead')}
      actions={
        <Button appearance="primary" type="submit" form={form}>
          {t('start.check')}
        </Button>
      }
    >
      {state?.records.some(({ mayHideChanges }) => mayHideChanges) && (
        <Notice
          intent="warning"
          action={
            <Button size="small" onClick={() => go({ type: 'side-opened', side: 'history' })}>
              {t('start.seeHistory')}
            </Button>
          }
        >
          {t('start.records')}
        </Notice>
      )}
      <form id={form} className={styles.form} onSubmit={submit}>
        <TextField
          label={t('start.code')}
          hint={t('start.codeHint')}
          value={code}
          onText={setCode}
          placeholder={t('start.codeExample')}
          spellCheck={false}
          autoComplete="off"
        />
        {code.length > longestText && (
          <Notice intent="warning">{t('common.longText', { count: longestText })}</Notice>
        )}
        <AddressField
          label={t('start.address')}
          hint={t('start.addressHint')}
          value={address}
          onText={setAddress}
        />
      </form>
      <div>
        <Button
          appearance="subtle"
          className={styles.more}
          icon={<Chevron />}
          iconPosition="after"
          aria-expanded={showsLooks}
          aria-controls={list}
          onClick={() => setShowsLooks(!showsLooks)}
        >
          {t('start.what')}
        </Button>
        <div id={list} hidden={!showsLooks}>
          <ul className={styles.list}>
            {looks.map((look) => (
              <li key={look}>{t(`start.looks.${look}`)}</li>
            ))}
          </ul>
          <p className={styles.note}>{t('start.online')}</p>
        </div>
      </div>
    </Page>
  );
}
