/**
 * The digest ledger: what came in, when it was captured, and the text that papers were read from.
 */
@NullMarked
package dev.lectern.ui.ledger;

import org.jspecify.annotations.NullMarked;
