/** What every form control takes beside its value. All words come from outside. */
export type FieldProps = {
	label: string;
	/** Says beforehand what is wanted. */
	hint?: string;
	/** Says what is wrong and what to do; its presence marks the control as invalid. */
	error?: string;
	/** Keeps the label for screen readers only. */
	hideLabel?: boolean;
};

/** What a control inside a Field must carry to be described by it. */
export type FieldControl = {
	id: string;
	'aria-describedby': string | undefined;
	'aria-invalid': 'true' | undefined;
};

/** The box of every control that takes text. */
export const controlClass =
	'w-full min-h-12 rounded-control border border-edge bg-raised px-3 text-base text-ink ' +
	'aria-invalid:border-2 aria-invalid:border-danger disabled:border-line disabled:bg-well disabled:text-ink-soft';
