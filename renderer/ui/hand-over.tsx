import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../shared/contract';
import type { RunId } from '../../shared/model/run';
import { useSettings } from '../menu/setting-list';
import { useRepair } from '../run/repair-context';
import { announce } from './announcer';
import { small } from './media';
import { StatusMark } from './status-mark';
import { AddressField } from './text-input';
import { TickLabel } from './tick-label';
import { useFlyout } from './use-flyout';

const useStyles = makeStyles({
  around: { position: 'relative' },
  flyout: {
    position: 'absolute',
    zIndex: 1,
    insetInlineEnd: 0,
    bottom: 'calc(100% + 8px)',
    width: '340px',
    padding: '16px',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    [small]: {
      position: 'fixed',
      insetInlineStart: '8px',
      insetInlineEnd: '8px',
      bottom: '8px',
      width: 'auto',
      maxHeight: 'calc(100vh - 16px)',
      overflowY: 'auto',
    },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  included: {
    margin: 0,
    paddingInlineStart: '18px',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  end: { alignSelf: 'end' },
  save: {
    display: 'inline-flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px 12px',
  },
});

/** The ticket for IT, with the one choice that matters: whether it may say whose PC it is. */
export function CopyDetailsButton({ runId, primary = false }: { runId: RunId; primary?: boolean }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const flyout = useFlyout();
  return (
    <div className={styles.around} {...flyout.around}>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        aria-haspopup="dialog"
        aria-expanded={flyout.isOpen}
        onClick={flyout.isOpen ? flyout.close : flyout.open}
      >
        {t('common.copyDetails')}
      </Button>
      {flyout.isOpen && <CopyDetails runId={runId} />}
    </div>
  );
}

function CopyDetails({ runId }: { runId: RunId }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { call } = useRepair();
  const mayInclude = useSettings()?.addressesInReports !== false;
  const [includeIdentity, setIncludeIdentity] = useState(false);
  const [identity, setIdentity] = useState<Identity | null>(null);
  const [typed, setTyped] = useState('');
  const [copied, setCopied] = useState(false);
  const title = useId();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.querySelector('input')?.focus(), []);
  const include = async (wanted: boolean) => {
    setIncludeIdentity(wanted);
    setCopied(false);
    if (wanted && identity === null) setIdentity(await call('readIdentity', { runId }));
  };
  const copy = async () => {
    const address = includeIdentity ? typed.trim() : '';
    const isCopied = (await call('copyDetails', { runId, includeIdentity, address })) !== null;
    setCopied(isCopied);
    if (isCopied) announce(t('hand.copied'));
  };
  return (
    // The focus stays inside when empty parts of the flyout are clicked.
    <div ref={dialog} role="dialog" aria-labelledby={title} tabIndex={-1} className={styles.flyout}>
      <h2 id={title} className={styles.title}>
        {t('hand.title')}
      </h2>
      {mayInclude && (
        <Checkbox
          label={<TickLabel>{t('hand.include')}</TickLabel>}
          checked={includeIdentity}
          onChange={(_, data) => void include(data.checked === true)}
        />
      )}
      {includeIdentity && identity && (
        <Included
          identity={identity}
          typed={typed}
          onTyped={(text) => {
            setTyped(text);
            setCopied(false);
          }}
        />
      )}
      <p className={styles.hint}>{t(mayInclude ? 'hand.hint' : 'hand.forbidden')}</p>
      <Button appearance="primary" className={styles.end} onClick={() => void copy()}>
        {t('hand.copy')}
      </Button>
      {copied && (
        <StatusMark tone="good" sentence>
          {t('hand.copied')}
        </StatusMark>
      )}
    </div>
  );
}

/** What the tick puts into the text; an address that nobody knows yet can be typed. */
function Included({
  identity,
  typed,
  onTyped,
}: {
  identity: Identity;
  typed: string;
  onTyped(text: string): void;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { address, computerName, deviceId } = identity;
  const lines = [
    ...(address ? [t('hand.address', { address })] : []),
    ...(computerName ? [t('hand.computerName', { name: computerName })] : []),
    ...(deviceId ? [t('hand.deviceId', { id: deviceId })] : []),
  ];
  return (
    <>
      {!address && (
        <AddressField
          label={t('hand.typeAddress')}
          hint={t('hand.typeHint')}
          value={typed}
          onText={onTyped}
        />
      )}
      {lines.length > 0 && (
        <ul className={styles.included}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Saves the redacted report where the person says. */
export function useSaveReport(runId: RunId): { readonly isSaved: boolean; save(): Promise<void> } {
  const { t } = useTranslation();
  const { call } = useRepair();
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    setSaved(false);
    const reply = await call('saveReport', { runId, format: 'html' });
    setSaved(reply?.saved === true);
    if (reply?.saved === true) announce(t('common.saved'));
  };
  return { isSaved, save };
}

export function SaveReportButton({ runId, label }: { runId: RunId; label?: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { save, isSaved } = useSaveReport(runId);
  return (
    <div className={styles.save}>
      {isSaved && <StatusMark tone="good">{t('common.saved')}</StatusMark>}
      <Button aria-label={label} onClick={() => void save()}>
        {t('common.saveReport')}
      </Button>
    </div>
  );
}
