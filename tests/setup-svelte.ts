// Adds the matchers about what a person sees (toBeVisible, toHaveAccessibleName …) to expect.
import '@testing-library/jest-dom/vitest';
// Components read through the database's queries; happy-dom brings no IndexedDB of its own.
import 'fake-indexeddb/auto';
import type { DetachedWindowAPI } from 'happy-dom';

declare global {
	interface Window {
		happyDOM: DetachedWindowAPI;
	}
}

// Transitions end at once, as for readers who asked for less motion: happy-dom's animations reject when cancelled.
window.happyDOM.settings.device.prefersReducedMotion = 'reduce';
