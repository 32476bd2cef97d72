import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type InputHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react';

/** The look of everything that is typed or chosen from a list. */
export const useTextInputStyles = makeStyles({
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '4px 12px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
    ':hover': { borderTopColor: tokens.colorNeutralStroke1Hover },
    ':focus': {
      boxShadow: `inset 0 -1px ${tokens.colorCompoundBrandStroke}`,
      borderBottomColor: tokens.colorCompoundBrandStroke,
    },
    '@media (forced-colors: active)': { ':focus': { outline: '2px solid Highlight' } },
  },
  field: { display: 'flex', flexDirection: 'column', gap: '4px', lineHeight: tokens.lineHeightBase300 },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  area: { display: 'block', resize: 'vertical', lineHeight: tokens.lineHeightBase300 },
  small: { minHeight: '24px', padding: '1px 8px', fontSize: tokens.fontSizeBase200 },
});

interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly small?: boolean;
  onText(text: string): void;
}

/** A line of text to type. */
export function TextInput({ small = false, onText, className, ...rest }: TextInputProps) {
  const styles = useTextInputStyles();
  return (
    <input
      type="text"
      {...rest}
      className={mergeClasses(styles.input, small && styles.small, className)}
      onChange={(event) => onText(event.target.value)}
    />
  );
}

/**
 * A line of text with its label and a hint, in the look of Fluent's Field and Input: their slots and sizes would cost
 * the first page 5 kB of the 140 it may weigh.
 */
export function TextField({
  label,
  hint,
  ...rest
}: TextInputProps & { readonly label: string; readonly hint: string }) {
  const styles = useTextInputStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <TextInput {...rest} id={id} aria-describedby={`${id}-hint`} />
      <span id={`${id}-hint`} className={styles.hint}>
        {hint}
      </span>
    </div>
  );
}

/** A line for the address that a person signs in with. */
export function AddressField(
  props: Pick<Parameters<typeof TextField>[0], 'label' | 'hint' | 'value' | 'onText'>,
) {
  return <TextField {...props} inputMode="email" maxLength={320} spellCheck={false} autoComplete="off" />;
}

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> {
  readonly label: string;
  onText(text: string): void;
}

/** Several lines of text to type, with their label. */
export function TextArea({ label, onText, ...rest }: TextAreaProps) {
  const styles = useTextInputStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        {...rest}
        id={id}
        className={mergeClasses(styles.input, styles.area)}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
