// Adds the matchers about what a person sees (toBeVisible, toHaveAccessibleName …) to expect.
import '@testing-library/jest-dom/vitest';
// Components read through the database's queries; happy-dom brings no IndexedDB of its own.
import 'fake-indexeddb/auto';
