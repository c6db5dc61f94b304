import { bookStoreContract } from './book-store-contract.ts';
import { MemoryBookStore } from './memory-book-store.ts';

bookStoreContract(() => {
	let epochs = 0;
	const store = new MemoryBookStore(() => `epoch ${++epochs}`);
	return Promise.resolve({
		store,
		addBook: (book) => Promise.resolve(store.addBook(book)),
		digest: (book) => Promise.resolve(store.digest(book))
	});
});
