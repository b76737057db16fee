/** Pages of Hugging Face Daily Papers, as people and tools save them as text. */
@NullMarked
package dev.lectern.format.huggingface;

import org.jspecify.annotations.NullMarked;
