import type { Id } from '../../kernel/id.ts';

const UUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/i;
const ADDRESS = /^(?:urn:|[a-z][a-z0-9+.-]{1,30}:\/\/)\S|^[^\s@]+@[^\s@.]+\.\S+$/i;
const LONG_HEX = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{16,}$/i;

/** By which our own export names a customer who has no id from a source. */
export function ownSourceId(id: Id): string {
	return `urn:uuid:${id}`;
}

/** Whether no other program gives anybody else this id. A number such as 17 stands in every program's list. */
export function isOneOfItsKind(sourceId: string): boolean {
	return UUID.test(sourceId) || ADDRESS.test(sourceId) || LONG_HEX.test(sourceId);
}
