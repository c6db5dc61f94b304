/**
 * What stands between the fields of a customer's searched text. `foldText` turns control characters into spaces, so
 * neither a name nor a query can contain them, and what a hit follows tells its rank without a look at the row.
 */
export const ROW = '\n';
/** Before each further way to write or sound the name. The row itself begins with the name as it is shown. */
export const READING = '\u001e';
/** Before each phone number's digits. */
export const PHONE = '\u001d';
/** Before every other field. */
export const FIELD = '\u001f';
