declare global {
	namespace App {
		interface PageState {
			/** The sheets open above this history entry, each by its key (state/sheet-history). */
			sheets?: string[];
		}
	}
}

export {};
