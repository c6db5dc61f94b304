import { createContext, type Snippet } from 'svelte';

/** What the frame lends to every page's header: the status line in words (U6). */
export const [useFrame, setFrame] = createContext<{ readonly status: Snippet | undefined }>();
