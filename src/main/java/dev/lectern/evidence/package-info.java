/** Pure rules that turn what digests say into what Lectern believes. */
@NullMarked
package dev.lectern.evidence;

import org.jspecify.annotations.NullMarked;
