import type { Component } from 'svelte';

/** A drawing that takes its colour and size from around it; every `@lucide/svelte/icons/*` is one. */
export type Icon = Component<{ class?: string; strokeWidth?: number | string }>;
