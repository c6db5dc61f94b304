import { postgresBooks } from '../../../../tests/pg/postgres-books.ts';
import { bookStoreContract } from '../../sync/testing/book-store-contract.ts';

bookStoreContract(() => postgresBooks());
