/**
 * What belongs to this person and this machine: where files live, preferences, what a window needs.
 */
@NullMarked
package dev.lectern.settings;

import org.jspecify.annotations.NullMarked;
