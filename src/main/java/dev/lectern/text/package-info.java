/** Words: what a text reads like, which tokens it is found by, and which links stand in it. */
@NullMarked
package dev.lectern.text;

import org.jspecify.annotations.NullMarked;
