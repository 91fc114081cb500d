package org.zonegraph.sources;

/** What became of an address. */
enum SourceState {

	/** It is there and reads as before, as far as is known. */
	THERE,
	/** It is there and reads otherwise than when it was checked before. */
	CHANGED,
	/** A lasting redirect leads elsewhere, where it is. */
	MOVED,
	/** Its server says that it is gone. */
	GONE,
	/** Its server says that all is well and shows a page that says that it is gone. */
	SOFT_404,
	/** It was not shown: a wall, a refusal, or nothing that may be asked. */
	BLOCKED,
	/** No answer came, or none of it. */
	UNREACHABLE,
	/** It is there, and has no text that could be read within the bounds. */
	UNREAD

}
