/** How a file left the app: to another app, into the downloads, or not at all because the person changed their mind. */
export type FileSent = 'shared' | 'saved' | 'cancelled';

/**
 * Hands a file over: by the phone's share sheet where it takes such files (installed iOS can do nothing else), as a
 * download otherwise. Call it within a press, because both need one.
 */
export async function shareFile(file: File): Promise<FileSent> {
	if (navigator.canShare?.({ files: [file] })) {
		try {
			await navigator.share({ files: [file], title: file.name });
			return 'shared';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
			// A share sheet that refuses after all is no reason to keep the file from its owner.
		}
	}
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = file.name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	return 'saved';
}
