import { pushState } from '$app/navigation';
import { page } from '$app/state';

let made = 0;

/**
 * Ties one sheet to one history entry, so that the phone's back gesture closes the sheet and not the page.
 *
 *     const learnt = new SheetHistory();
 *     <Button onclick={() => learnt.show()}>…</Button>
 *     <Sheet bind:open={learnt.open} …>
 *
 * To go elsewhere from inside a sheet, close it first: `await learnt.close(); goto('/…')`. A link that leaves while
 * the entry stands would make the way back pass by a closed sheet.
 */
export class SheetHistory {
	// Of this page visit only: a page built anew never finds its sheet open, with its content gone.
	readonly #key = `sheet-${++made}`;
	#closing: Promise<void> | null = null;

	get open(): boolean {
		return page.state.sheets?.includes(this.#key) ?? false;
	}

	set open(open: boolean) {
		if (open) this.show();
		else void this.close();
	}

	show(): void {
		if (!this.open) pushState('', { ...page.state, sheets: [...(page.state.sheets ?? []), this.#key] });
	}

	/** Steps back over the sheet's entry; done when the browser is there. A second call steps back no further. */
	close(): Promise<void> {
		if (!this.open) return Promise.resolve();
		this.#closing ??= new Promise<void>((resolve) => {
			addEventListener('popstate', () => resolve(), { once: true });
			history.back();
		}).finally(() => (this.#closing = null));
		return this.#closing;
	}
}
